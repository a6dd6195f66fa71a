-- CreateIndex
CREATE INDEX "ledger_record_returned_by_idx" ON "ledger_record"("returned_by");
