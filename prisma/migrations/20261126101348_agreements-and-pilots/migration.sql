-- CreateEnum
CREATE TYPE "agreement_status" AS ENUM ('preparing', 'in_force', 'completed', 'terminated', 'abandoned');

-- CreateEnum
CREATE TYPE "agreement_text_stage" AS ENUM ('drafting', 'negotiating', 'ready_to_sign', 'partly_signed', 'signed');

-- CreateEnum
CREATE TYPE "pilot_status" AS ENUM ('planned', 'running', 'paused', 'completed', 'scaled', 'extended', 'stopped');

-- CreateEnum
CREATE TYPE "milestone_status" AS ENUM ('scheduled', 'in_review', 'met', 'partially_met', 'not_met');

-- CreateTable
CREATE TABLE "agreements" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "challenge_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" "agreement_status" NOT NULL DEFAULT 'preparing',
    "text_stage" "agreement_text_stage" NOT NULL DEFAULT 'drafting',
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "version_in_force" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "in_force_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_versions" (
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_versions_pkey" PRIMARY KEY ("agreement_id","number")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "milestone_id" UUID,
    "kind" TEXT NOT NULL,
    "once_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_postings" (
    "entry_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "ledger_postings_pkey" PRIMARY KEY ("entry_id","account")
);

-- CreateTable
CREATE TABLE "pilots" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "agreement_id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "pilot_status" NOT NULL DEFAULT 'planned',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "pilots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "plan_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "share" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "milestone_status" NOT NULL DEFAULT 'scheduled',
    "accepted_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreements_reference_key" ON "agreements"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "agreements_application_id_key" ON "agreements"("application_id");

-- CreateIndex
CREATE INDEX "agreements_challenge_id_idx" ON "agreements"("challenge_id");

-- CreateIndex
CREATE INDEX "agreements_organisation_id_status_idx" ON "agreements"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "agreements_unit_id_status_idx" ON "agreements"("unit_id", "status");

-- CreateIndex
CREATE INDEX "agreements_city_id_status_idx" ON "agreements"("city_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_once_key_key" ON "ledger_entries"("once_key");

-- CreateIndex
CREATE INDEX "ledger_entries_agreement_id_at_idx" ON "ledger_entries"("agreement_id", "at");

-- CreateIndex
CREATE INDEX "ledger_entries_milestone_id_idx" ON "ledger_entries"("milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "pilots_slug_key" ON "pilots"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "pilots_agreement_id_key" ON "pilots"("agreement_id");

-- CreateIndex
CREATE INDEX "pilots_city_id_status_ends_on_idx" ON "pilots"("city_id", "status", "ends_on");

-- CreateIndex
CREATE INDEX "pilots_unit_id_status_idx" ON "pilots"("unit_id", "status");

-- CreateIndex
CREATE INDEX "pilots_organisation_id_status_idx" ON "pilots"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "pilots_challenge_id_idx" ON "pilots"("challenge_id");

-- CreateIndex
CREATE INDEX "milestones_status_due_on_idx" ON "milestones"("status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "milestones_pilot_id_number_key" ON "milestones"("pilot_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "milestones_pilot_id_plan_id_key" ON "milestones"("pilot_id", "plan_id");

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_postings" ADD CONSTRAINT "ledger_postings_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create trigger immutable before update or delete on agreement_versions
  for each row execute function refuse_change();
create trigger record after insert on agreement_versions
  for each row execute function record_row('agreement_id', 'number');
create trigger immutable before update or delete on ledger_entries
  for each row execute function refuse_change();
create trigger record after insert on ledger_entries
  for each row execute function record_row('id');
create trigger immutable before update or delete on ledger_postings
  for each row execute function refuse_change();
create trigger record after insert on ledger_postings
  for each row execute function record_row('entry_id', 'account');

-- Double entry [25] ---------------------------------------------------------------------------------

alter table ledger_postings add constraint ledger_postings_amount check (amount <> 0);

create function require_balanced_entry() returns trigger language plpgsql as $$
declare
  entry uuid;
begin
  entry := coalesce(to_jsonb(new) ->> 'entry_id', to_jsonb(new) ->> 'id')::uuid;
  if coalesce((select sum(amount) from ledger_postings where entry_id = entry), 1) <> 0 then
    raise exception 'The postings of a ledger entry sum to zero, and there are some.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function require_balanced_entry();
create constraint trigger balanced after insert on ledger_postings
  deferrable initially deferred for each row execute function require_balanced_entry();

-- What was promised is never less than what has become due, been held back or been paid.
create function require_balanced_agreement() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from ledger_postings p join ledger_entries e on e.id = p.entry_id
    where e.agreement_id = (select agreement_id from ledger_entries where id = new.entry_id)
      and p.account in ('remaining', 'due', 'retained', 'paid')
    group by p.account having sum(p.amount) < 0
  ) then
    raise exception 'No account of an agreement falls below zero.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger balanced_agreement after insert on ledger_postings
  deferrable initially deferred for each row execute function require_balanced_agreement();

-- Plans ---------------------------------------------------------------------------------------------

alter table milestones add constraint milestones_number check (number >= 1);
alter table milestones add constraint milestones_share check (share between 1 and 10000);
alter table milestones add constraint milestones_amount check (amount >= 0);
alter table milestones add constraint milestones_met check ((status = 'met') = (accepted_by_id is not null));
alter table pilots add constraint pilots_days check (ends_on >= starts_on);
