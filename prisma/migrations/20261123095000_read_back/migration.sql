-- CreateTable
CREATE TABLE "read_back" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "changes" INTEGER NOT NULL,
    "threads" INTEGER NOT NULL,
    "unplaced" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_back_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "read_back_summary_id_hash_key" ON "read_back"("summary_id", "hash");

-- AddForeignKey
ALTER TABLE "read_back" ADD CONSTRAINT "read_back_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "summary"("id") ON DELETE CASCADE ON UPDATE CASCADE;

