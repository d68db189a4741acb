-- CreateEnum
CREATE TYPE "deliverable_decision" AS ENUM ('met', 'partially_met', 'not_met', 'returned');

-- AlterTable
ALTER TABLE "pilots" ADD COLUMN     "pause_reason" TEXT;

-- CreateTable
CREATE TABLE "deliverables" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "review_until" TIMESTAMPTZ(3) NOT NULL,
    "decision" "deliverable_decision",
    "reasons" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliverables_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliverable_files" (
    "file_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "deliverable_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "deliverable_files_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "deliverable_drafts" (
    "milestone_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "deliverable_drafts_pkey" PRIMARY KEY ("milestone_id")
);

-- CreateIndex
CREATE INDEX "deliverables_review_until_idx" ON "deliverables"("review_until");

-- CreateIndex
CREATE UNIQUE INDEX "deliverables_milestone_id_number_key" ON "deliverables"("milestone_id", "number");

-- CreateIndex
CREATE INDEX "deliverable_files_milestone_id_idx" ON "deliverable_files"("milestone_id");

-- CreateIndex
CREATE INDEX "deliverable_files_deliverable_id_idx" ON "deliverable_files"("deliverable_id");

-- AddForeignKey
ALTER TABLE "deliverables" ADD CONSTRAINT "deliverables_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_files" ADD CONSTRAINT "deliverable_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_files" ADD CONSTRAINT "deliverable_files_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_files" ADD CONSTRAINT "deliverable_files_deliverable_id_fkey" FOREIGN KEY ("deliverable_id") REFERENCES "deliverables"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliverable_drafts" ADD CONSTRAINT "deliverable_drafts_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create trigger immutable before update or delete on deliverables
  for each row execute function refuse_change_of_decided();
create trigger record after update on deliverables
  for each row when (old.decided_at is null and new.decided_at is not null)
  execute function record_row('id');

-- Checks --------------------------------------------------------------------------------------------

alter table deliverables add constraint deliverables_number check (number >= 1);
alter table deliverables add constraint deliverables_decided check (
  (decision is null) = (decided_at is null) and (decision is null) = (decided_by_id is null));
alter table deliverables add constraint deliverables_reasons check (
  decision is null or decision = 'met' or coalesce(reasons, '') <> '');
-- One at a time waits for the city.
create unique index deliverables_one_open on deliverables (milestone_id) where decided_at is null;
alter table pilots add constraint pilots_paused check ((status = 'paused') = (pause_reason is not null));
