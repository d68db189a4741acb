-- From here on applications are sealed with keys that the database does not have. None was ever taken in
-- earnest before; a demonstration of an earlier version is loaded anew.
do $$ begin
  if exists (select 1 from applications) then
    raise exception 'This database holds applications of a version that did not seal them. A demonstration is loaded anew: remove DATA_DIR, or name an empty database.';
  end if;
end $$;

-- CreateEnum
CREATE TYPE "submission_kind" AS ENUM ('submission', 'completion');

-- CreateEnum
CREATE TYPE "evaluation_stage" AS ENUM ('eligibility', 'scoring', 'consensus', 'ranked', 'proposed', 'approved', 'overturned');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('proposed', 'approved', 'returned');

-- CreateEnum
CREATE TYPE "complaint_status" AS ENUM ('open', 'rejected', 'upheld', 'settled');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "application_status" ADD VALUE 'screened_in';
ALTER TYPE "application_status" ADD VALUE 'screened_out';
ALTER TYPE "application_status" ADD VALUE 'disqualified';

-- DropForeignKey
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_challenge_id_fkey";

-- DropForeignKey
ALTER TABLE "decision_outcomes" DROP CONSTRAINT "decision_outcomes_decision_id_fkey";

-- DropForeignKey
ALTER TABLE "decision_outcomes" DROP CONSTRAINT "decision_outcomes_application_id_fkey";

-- AlterTable
ALTER TABLE "applications" DROP COLUMN "price",
DROP COLUMN "price_revision",
ADD COLUMN     "eligible_at" TIMESTAMPTZ(3),
ADD COLUMN     "number" INTEGER;

-- AlterTable
ALTER TABLE "application_answers" DROP COLUMN "text",
ADD COLUMN     "sealed" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "application_submissions" DROP COLUMN "content",
ADD COLUMN     "kind" "submission_kind" NOT NULL DEFAULT 'submission',
ADD COLUMN     "sealed" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "challenges" ADD COLUMN     "unsealed_at" TIMESTAMPTZ(3),
ADD COLUMN     "standstill_stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "standstill_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "challenge_status_changes" ALTER COLUMN "by_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "files" ADD COLUMN     "sealed_by" TEXT;

-- DropTable
DROP TABLE "decisions";

-- DropTable
DROP TABLE "decision_outcomes";

-- DropEnum
DROP TYPE "decision_status";

-- CreateTable
CREATE TABLE "openings" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "receipts" TEXT[],
    "lapsed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluations" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "stage" "evaluation_stage" NOT NULL DEFAULT 'eligibility',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "cure_until" TIMESTAMPTZ(3),
    "scoring_started_at" TIMESTAMPTZ(3),
    "scoring_until" TIMESTAMPTZ(3),
    "collected_at" TIMESTAMPTZ(3),
    "ranked_at" TIMESTAMPTZ(3),
    "statement" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_members" (
    "evaluation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "chair" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "substitute" BOOLEAN NOT NULL DEFAULT false,
    "appointed_by_id" UUID NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,
    "interests_declared_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_members_pkey" PRIMARY KEY ("evaluation_id","user_id")
);

-- CreateTable
CREATE TABLE "declared_interests" (
    "evaluation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_interests_pkey" PRIMARY KEY ("evaluation_id","user_id","organisation_id")
);

-- CreateTable
CREATE TABLE "score_sheets" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "evaluator_id" UUID NOT NULL,
    "conflict" BOOLEAN,
    "conflict_reason" TEXT,
    "declared_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "score_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scores" (
    "sheet_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "points" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "scores_pkey" PRIMARY KEY ("sheet_id","criterion_id")
);

-- CreateTable
CREATE TABLE "agreed_scores" (
    "evaluation_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreed_scores_pkey" PRIMARY KEY ("evaluation_id","application_id","criterion_id")
);

-- CreateTable
CREATE TABLE "evaluation_results" (
    "evaluation_id" UUID NOT NULL,
    "lot_id" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "quality" INTEGER NOT NULL,
    "passes" BOOLEAN NOT NULL,
    "screened_in" BOOLEAN NOT NULL,
    "price" BIGINT,
    "price_points" INTEGER,
    "total" INTEGER,
    "rank" INTEGER,
    "awarded" BOOLEAN NOT NULL,
    "decided_by" TEXT,

    CONSTRAINT "evaluation_results_pkey" PRIMARY KEY ("evaluation_id","lot_id","application_id")
);

-- CreateTable
CREATE TABLE "disqualifications" (
    "application_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disqualifications_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "award_proposals" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'proposed',
    "statement" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,

    CONSTRAINT "award_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaints" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "status" "complaint_status" NOT NULL DEFAULT 'open',
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "reasons" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_keys" (
    "name" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "master_key_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_keys_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "openings_challenge_id_started_at_idx" ON "openings"("challenge_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluations_challenge_id_round_key" ON "evaluations"("challenge_id", "round");

-- CreateIndex
CREATE INDEX "panel_members_user_id_idx" ON "panel_members"("user_id");

-- CreateIndex
CREATE INDEX "declared_interests_organisation_id_idx" ON "declared_interests"("organisation_id");

-- CreateIndex
CREATE INDEX "score_sheets_evaluation_id_evaluator_id_idx" ON "score_sheets"("evaluation_id", "evaluator_id");

-- CreateIndex
CREATE INDEX "score_sheets_application_id_idx" ON "score_sheets"("application_id");

-- CreateIndex
CREATE INDEX "score_sheets_evaluator_id_idx" ON "score_sheets"("evaluator_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_sheets_evaluation_id_application_id_evaluator_id_key" ON "score_sheets"("evaluation_id", "application_id", "evaluator_id");

-- CreateIndex
CREATE INDEX "agreed_scores_application_id_idx" ON "agreed_scores"("application_id");

-- CreateIndex
CREATE INDEX "evaluation_results_application_id_idx" ON "evaluation_results"("application_id");

-- CreateIndex
CREATE INDEX "award_proposals_evaluation_id_idx" ON "award_proposals"("evaluation_id");

-- CreateIndex
CREATE INDEX "complaints_challenge_id_filed_at_idx" ON "complaints"("challenge_id", "filed_at");

-- CreateIndex
CREATE UNIQUE INDEX "complaints_evaluation_id_application_id_key" ON "complaints"("evaluation_id", "application_id");

-- CreateIndex
CREATE INDEX "data_keys_master_key_id_idx" ON "data_keys"("master_key_id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_challenge_id_number_key" ON "applications"("challenge_id", "number");

-- AddForeignKey
ALTER TABLE "openings" ADD CONSTRAINT "openings_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_interests" ADD CONSTRAINT "declared_interests_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_interests" ADD CONSTRAINT "declared_interests_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_evaluator_id_fkey" FOREIGN KEY ("evaluator_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scores" ADD CONSTRAINT "scores_sheet_id_fkey" FOREIGN KEY ("sheet_id") REFERENCES "score_sheets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_results" ADD CONSTRAINT "evaluation_results_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_results" ADD CONSTRAINT "evaluation_results_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disqualifications" ADD CONSTRAINT "disqualifications_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_proposals" ADD CONSTRAINT "award_proposals_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
