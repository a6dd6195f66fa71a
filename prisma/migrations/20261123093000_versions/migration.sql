-- AlterTable
ALTER TABLE "summary" ADD COLUMN     "worked_since" TIMESTAMPTZ(3),
ADD COLUMN     "writers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "summary_update" ADD COLUMN     "writers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "summary_version" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "restored_from" INTEGER,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "writers" TEXT[],
    "doc" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "characters" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "summary_version_summary_id_number_key" ON "summary_version"("summary_id", "number");

-- AddForeignKey
ALTER TABLE "summary_version" ADD CONSTRAINT "summary_version_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


CREATE FUNCTION "refuse_version_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'summary_version is append-only';
END $$;
CREATE TRIGGER "summary_version_append_only" BEFORE UPDATE OR DELETE ON "summary_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_version_change"();
CREATE TRIGGER "summary_version_no_truncate" BEFORE TRUNCATE ON "summary_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_version_change"();
