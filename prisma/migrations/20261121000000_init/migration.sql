-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'drafter', 'reviewer', 'contributor', 'viewer');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('bureau', 'office', 'school');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('year', 'half', 'quarter', 'month');

-- CreateEnum
CREATE TYPE "SummaryState" AS ENUM ('drafting', 'review', 'final');

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "path" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_template" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "key" TEXT,
    "heading" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "guidance" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "section_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outline" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outline_item" (
    "outline_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "template_id" UUID NOT NULL,

    CONSTRAINT "outline_item_pkey" PRIMARY KEY ("outline_id","position")
);

-- CreateTable
CREATE TABLE "summary" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "period_kind" "PeriodKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 1,
    "state" "SummaryState" NOT NULL DEFAULT 'drafting',
    "latin_serif" BOOLEAN NOT NULL DEFAULT true,
    "ydoc" BYTEA NOT NULL,
    "epoch" UUID NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "doc" JSONB NOT NULL,
    "characters" INTEGER NOT NULL DEFAULT 0,
    "blanks" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_update" (
    "id" BIGSERIAL NOT NULL,
    "summary_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "summary_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "template_id" UUID,
    "text" TEXT NOT NULL,
    "blanks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "user_name" TEXT NOT NULL,
    "unit_path" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "object_name" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit"("path" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "unit_parent_id_name_key" ON "unit"("parent_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "user_name_key" ON "user"("name");

-- CreateIndex
CREATE INDEX "user_unit_id_idx" ON "user"("unit_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_template_key_key" ON "section_template"("key");

-- CreateIndex
CREATE INDEX "section_template_unit_id_idx" ON "section_template"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "outline_key_key" ON "outline"("key");

-- CreateIndex
CREATE INDEX "outline_unit_id_idx" ON "outline"("unit_id");

-- CreateIndex
CREATE INDEX "outline_item_template_id_idx" ON "outline_item"("template_id");

-- CreateIndex
CREATE INDEX "summary_unit_id_year_idx" ON "summary"("unit_id", "year");

-- CreateIndex
CREATE INDEX "summary_update_summary_id_id_idx" ON "summary_update"("summary_id", "id");

-- CreateIndex
CREATE INDEX "section_template_id_idx" ON "section"("template_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_summary_id_key_key" ON "section"("summary_id", "key");

-- CreateIndex
CREATE INDEX "image_summary_id_idx" ON "image"("summary_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "audit_event_unit_path_idx" ON "audit_event"("unit_path" text_pattern_ops);

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_template" ADD CONSTRAINT "section_template_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline" ADD CONSTRAINT "outline_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_item" ADD CONSTRAINT "outline_item_outline_id_fkey" FOREIGN KEY ("outline_id") REFERENCES "outline"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_item" ADD CONSTRAINT "outline_item_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "section_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary" ADD CONSTRAINT "summary_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_update" ADD CONSTRAINT "summary_update_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "section_template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Beyond what the Prisma schema can say.

ALTER TABLE "user" ADD CONSTRAINT "user_name_lower" CHECK ("name" = lower("name"));
ALTER TABLE "summary" ADD CONSTRAINT "summary_period" CHECK (
  "part" BETWEEN 1 AND (CASE "period_kind" WHEN 'year' THEN 1 WHEN 'half' THEN 2 WHEN 'quarter' THEN 4 ELSE 12 END)
);
ALTER TABLE "unit" ADD CONSTRAINT "unit_path_ends_with_id" CHECK ("path" LIKE '%/' || "id"::text || '/');

-- The audit table is append-only for everybody, the application included.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
