-- CreateTable
CREATE TABLE "ignored_finding" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignored_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ignored_finding_summary_id_hash_key" ON "ignored_finding"("summary_id", "hash");

-- AddForeignKey
ALTER TABLE "ignored_finding" ADD CONSTRAINT "ignored_finding_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

