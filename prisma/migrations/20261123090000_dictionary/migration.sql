-- CreateTable
CREATE TABLE "dictionary_entry" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "date" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dictionary_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_setting" (
    "unit_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "rule_setting_pkey" PRIMARY KEY ("unit_id","rule")
);

-- CreateTable
CREATE TABLE "proofreading_change" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "entry_id" UUID,
    "rule" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "proofreading_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dictionary_entry_unit_id_wrong_key" ON "dictionary_entry"("unit_id", "wrong");

-- CreateIndex
CREATE INDEX "proofreading_change_unit_id_version_idx" ON "proofreading_change"("unit_id", "version");

-- CreateIndex
CREATE INDEX "proofreading_change_entry_id_idx" ON "proofreading_change"("entry_id");

-- AddForeignKey
ALTER TABLE "dictionary_entry" ADD CONSTRAINT "dictionary_entry_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_setting" ADD CONSTRAINT "rule_setting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proofreading_change" ADD CONSTRAINT "proofreading_change_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proofreading_change" ADD CONSTRAINT "proofreading_change_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "dictionary_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

