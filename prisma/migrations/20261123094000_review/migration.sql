-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('open', 'returned', 'withdrawn', 'final');

-- AlterTable
ALTER TABLE "summary" ADD COLUMN     "reopened_from_id" UUID;

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "submitter_id" UUID NOT NULL,
    "submitter_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "version_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "SubmissionState" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_step" (
    "submission_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT,
    "hash" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "override" JSONB,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("submission_id","position")
);

-- CreateTable
CREATE TABLE "section_duty" (
    "summary_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,

    CONSTRAINT "section_duty_pkey" PRIMARY KEY ("summary_id","key")
);

-- CreateIndex
CREATE INDEX "submission_submitter_id_idx" ON "submission"("submitter_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_summary_id_round_key" ON "submission"("summary_id", "round");

-- CreateIndex
CREATE INDEX "review_step_person_id_idx" ON "review_step"("person_id");

-- CreateIndex
CREATE INDEX "section_duty_owner_id_idx" ON "section_duty"("owner_id");

-- CreateIndex
CREATE INDEX "section_duty_due_on_idx" ON "section_duty"("due_on");

-- CreateIndex
CREATE INDEX "summary_reopened_from_id_idx" ON "summary"("reopened_from_id");

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_reopened_from_id_fkey" FOREIGN KEY ("reopened_from_id") REFERENCES "summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_duty" ADD CONSTRAINT "section_duty_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_duty" ADD CONSTRAINT "section_duty_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

