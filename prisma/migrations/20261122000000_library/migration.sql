-- CreateEnum
CREATE TYPE "ImportFileState" AS ENUM ('waiting', 'reading', 'read', 'failed');

-- CreateEnum
CREATE TYPE "ImportDocumentState" AS ENUM ('open', 'saved', 'skipped');

-- DropIndex
DROP INDEX "section_template_id_idx";

-- AlterTable
ALTER TABLE "section" ADD COLUMN     "heading_search" tsvector NOT NULL DEFAULT '',
ADD COLUMN     "search" tsvector NOT NULL DEFAULT '',
ADD COLUMN     "year" INTEGER;

-- Sections that are there already: their words are cut at the next start (server/index-sections.ts).
UPDATE "section" SET "year" = "summary"."year" FROM "summary" WHERE "summary"."id" = "section"."summary_id";
ALTER TABLE "section" ALTER COLUMN "year" SET NOT NULL,
ALTER COLUMN "heading_search" DROP DEFAULT,
ALTER COLUMN "search" DROP DEFAULT;

-- AlterTable
ALTER TABLE "summary" ADD COLUMN     "outline_id" UUID,
ADD COLUMN     "undecided" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "section_use" (
    "summary_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,

    CONSTRAINT "section_use_pkey" PRIMARY KEY ("summary_id","source_id","source_key")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stopped_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "state" "ImportFileState" NOT NULL DEFAULT 'waiting',
    "claimed_at" TIMESTAMPTZ(3),
    "bytes" BYTEA,
    "failure" JSONB,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_document" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "review" JSONB NOT NULL,
    "doubts" INTEGER NOT NULL,
    "unit_id" UUID,
    "outline_id" UUID,
    "period_kind" "PeriodKind" NOT NULL,
    "year" INTEGER,
    "part" INTEGER NOT NULL DEFAULT 1,
    "state" "ImportDocumentState" NOT NULL DEFAULT 'open',
    "summary_id" UUID,

    CONSTRAINT "import_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "section_use_source_id_source_key_idx" ON "section_use"("source_id", "source_key");

-- CreateIndex
CREATE INDEX "import_user_id_idx" ON "import"("user_id");

-- CreateIndex
CREATE INDEX "import_file_import_id_idx" ON "import_file"("import_id");

-- CreateIndex
CREATE INDEX "import_file_hash_idx" ON "import_file"("hash");

-- CreateIndex
CREATE INDEX "import_file_state_claimed_at_idx" ON "import_file"("state", "claimed_at");

-- CreateIndex
CREATE INDEX "import_document_summary_id_idx" ON "import_document"("summary_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_document_file_id_position_key" ON "import_document"("file_id", "position");

-- CreateIndex
CREATE INDEX "section_template_id_year_idx" ON "section"("template_id", "year");

-- CreateIndex
CREATE INDEX "section_year_id_idx" ON "section"("year", "id");

-- CreateIndex
CREATE INDEX "section_search_idx" ON "section" USING GIN ("search");

-- CreateIndex
CREATE INDEX "section_heading_search_idx" ON "section" USING GIN ("heading_search");

-- CreateIndex
CREATE INDEX "summary_outline_id_idx" ON "summary"("outline_id");

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_outline_id_fkey" FOREIGN KEY ("outline_id") REFERENCES "outline"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_use" ADD CONSTRAINT "section_use_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_use" ADD CONSTRAINT "section_use_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_document" ADD CONSTRAINT "import_document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "import_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_document" ADD CONSTRAINT "import_document_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_document" ADD CONSTRAINT "import_document_outline_id_fkey" FOREIGN KEY ("outline_id") REFERENCES "outline"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_document" ADD CONSTRAINT "import_document_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "template_correction" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "template_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "template_correction_unit_id_created_at_idx" ON "template_correction"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "template_correction_template_id_idx" ON "template_correction"("template_id");

-- AddForeignKey
ALTER TABLE "template_correction" ADD CONSTRAINT "template_correction_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "section_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_correction" ADD CONSTRAINT "template_correction_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

