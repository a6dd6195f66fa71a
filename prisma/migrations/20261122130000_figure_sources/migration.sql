-- AlterTable
ALTER TABLE "summary_figure" ADD COLUMN     "before" DOUBLE PRECISION,
ADD COLUMN     "compares" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "confirmed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "frozen" JSONB,
ADD COLUMN     "start" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "versions" INTEGER[];

-- CreateIndex
CREATE INDEX "summary_figure_record_ids_idx" ON "summary_figure" USING GIN ("record_ids");
