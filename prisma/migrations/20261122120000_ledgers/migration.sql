-- CreateTable
CREATE TABLE "ledger_kind" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "declaration" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_record" (
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "state" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "returned_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    "imported_as" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_change" (
    "id" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "record_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_file" (
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_view" (
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,

    CONSTRAINT "ledger_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_lock" (
    "unit_id" UUID NOT NULL,
    "until" DATE NOT NULL,

    CONSTRAINT "ledger_lock_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "record_sheet" (
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_definition" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "kind_id" UUID NOT NULL,
    "formula" JSONB NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summary_figure" (
    "summary_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "definition" UUID NOT NULL,
    "definition_id" UUID,
    "unit_id" UUID NOT NULL,
    "below" BOOLEAN NOT NULL,
    "period_kind" "PeriodKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "record_ids" UUID[],

    CONSTRAINT "summary_figure_pkey" PRIMARY KEY ("summary_id","position")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_points" (
    "unit_id" UUID NOT NULL,
    "points" JSONB NOT NULL,

    CONSTRAINT "ranking_points_pkey" PRIMARY KEY ("unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_kind_key_key" ON "ledger_kind"("key");

-- CreateIndex
CREATE INDEX "ledger_kind_unit_id_idx" ON "ledger_kind"("unit_id");

-- CreateIndex
CREATE INDEX "ledger_record_kind_id_date_id_idx" ON "ledger_record"("kind_id", "date", "id");

-- CreateIndex
CREATE INDEX "ledger_record_unit_id_kind_id_date_id_idx" ON "ledger_record"("unit_id", "kind_id", "date", "id");

-- CreateIndex
CREATE INDEX "ledger_record_kind_id_fingerprint_idx" ON "ledger_record"("kind_id", "fingerprint");

-- CreateIndex
CREATE INDEX "ledger_record_kind_id_imported_as_idx" ON "ledger_record"("kind_id", "imported_as");

-- CreateIndex
CREATE INDEX "ledger_record_due_at_idx" ON "ledger_record"("due_at");

-- CreateIndex
CREATE INDEX "record_change_record_id_id_idx" ON "record_change"("record_id", "id");

-- CreateIndex
CREATE INDEX "record_file_record_id_idx" ON "record_file"("record_id");

-- CreateIndex
CREATE INDEX "ledger_view_user_id_idx" ON "ledger_view"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_view_kind_id_user_id_name_key" ON "ledger_view"("kind_id", "user_id", "name");

-- CreateIndex
CREATE INDEX "record_sheet_user_id_kind_id_idx" ON "record_sheet"("user_id", "kind_id");

-- CreateIndex
CREATE UNIQUE INDEX "figure_definition_key_key" ON "figure_definition"("key");

-- CreateIndex
CREATE INDEX "figure_definition_unit_id_idx" ON "figure_definition"("unit_id");

-- CreateIndex
CREATE INDEX "figure_definition_kind_id_idx" ON "figure_definition"("kind_id");

-- CreateIndex
CREATE INDEX "summary_figure_definition_id_idx" ON "summary_figure"("definition_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- AddForeignKey
ALTER TABLE "ledger_kind" ADD CONSTRAINT "ledger_kind_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_record" ADD CONSTRAINT "ledger_record_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "ledger_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_record" ADD CONSTRAINT "ledger_record_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "ledger_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_file" ADD CONSTRAINT "record_file_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "ledger_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_view" ADD CONSTRAINT "ledger_view_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "ledger_kind"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_view" ADD CONSTRAINT "ledger_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_lock" ADD CONSTRAINT "ledger_lock_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_sheet" ADD CONSTRAINT "record_sheet_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "ledger_kind"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_sheet" ADD CONSTRAINT "record_sheet_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_sheet" ADD CONSTRAINT "record_sheet_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_definition" ADD CONSTRAINT "figure_definition_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_definition" ADD CONSTRAINT "figure_definition_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "ledger_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_figure" ADD CONSTRAINT "summary_figure_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_figure" ADD CONSTRAINT "summary_figure_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "figure_definition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_points" ADD CONSTRAINT "ranking_points_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "ledger_record_figures_idx" ON "ledger_record"("kind_id", "date", "unit_id", "deleted_at", "state", "facts", "id");
