-- CreateEnum
CREATE TYPE "payment_way" AS ENUM ('provider', 'bank');

-- CreateEnum
CREATE TYPE "payment_status" AS ENUM ('approved', 'open', 'processing', 'held', 'paid', 'invoiced', 'refunding', 'refunded', 'owed', 'disputed', 'lost', 'failed');

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "agreement_id" UUID NOT NULL,
    "milestone_id" UUID,
    "organisation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "way" "payment_way" NOT NULL,
    "status" "payment_status" NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "checkout_id" TEXT,
    "checkout_url" TEXT,
    "checkout_ends_at" TIMESTAMPTZ(3),
    "intent_id" TEXT,
    "charge_id" TEXT,
    "problem" TEXT,
    "dispute_reason" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "refund_open" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "paid_on" DATE,
    "evidence" TEXT,
    "evidence_file_id" UUID,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_changes" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "from" "payment_status",
    "to" "payment_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "note" TEXT,

    CONSTRAINT "payment_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_webhooks" (
    "id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "payment_webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payee_accounts" (
    "organisation_id" UUID NOT NULL,
    "account_id" TEXT,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "transfers" TEXT NOT NULL DEFAULT 'restricted',
    "payouts" TEXT NOT NULL DEFAULT 'restricted',
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "latest_payouts" JSONB NOT NULL DEFAULT '[]',
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "payee_accounts_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "billing_details" (
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "vat_id" TEXT,
    "vat_rate" INTEGER NOT NULL DEFAULT 0,
    "account" TEXT NOT NULL,
    "bic" TEXT,
    "bank" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "billing_details_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "invoice_counters" (
    "organisation_id" UUID NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "invoice_counters_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "invoices" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_releases" (
    "agreement_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "released_by_id" UUID NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retention_releases_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payments_reference_key" ON "payments"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "payments_checkout_id_key" ON "payments"("checkout_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_charge_id_key" ON "payments"("charge_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_evidence_file_id_key" ON "payments"("evidence_file_id");

-- CreateIndex
CREATE INDEX "payments_agreement_id_idx" ON "payments"("agreement_id");

-- CreateIndex
CREATE INDEX "payments_unit_id_status_idx" ON "payments"("unit_id", "status");

-- CreateIndex
CREATE INDEX "payments_organisation_id_status_idx" ON "payments"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "payments_status_changed_at_idx" ON "payments"("status", "changed_at");

-- CreateIndex
CREATE INDEX "payments_intent_id_idx" ON "payments"("intent_id");

-- CreateIndex
CREATE INDEX "payment_changes_payment_id_at_idx" ON "payment_changes"("payment_id", "at");

-- CreateIndex
CREATE INDEX "payment_webhooks_processed_at_idx" ON "payment_webhooks"("processed_at");

-- CreateIndex
CREATE UNIQUE INDEX "payee_accounts_account_id_key" ON "payee_accounts"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_payment_id_key" ON "invoices"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_organisation_id_number_key" ON "invoices"("organisation_id", "number");

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_evidence_file_id_fkey" FOREIGN KEY ("evidence_file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_changes" ADD CONSTRAINT "payment_changes_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_details" ADD CONSTRAINT "billing_details_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_counters" ADD CONSTRAINT "invoice_counters_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retention_releases" ADD CONSTRAINT "retention_releases_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create trigger immutable before update or delete on payment_changes
  for each row execute function refuse_change();
create trigger record after insert on payment_changes
  for each row execute function record_row('id');
create trigger immutable before update or delete on invoices
  for each row execute function refuse_change();
create trigger record after insert on invoices
  for each row execute function record_row('id');
create trigger immutable before update or delete on retention_releases
  for each row execute function refuse_change();
create trigger record after insert on retention_releases
  for each row execute function record_row('agreement_id');

-- A payment happens once [25], and only for what another person has accepted [23] ---------------------

create unique index payments_live on payments
  (agreement_id, coalesce(milestone_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where status not in ('failed', 'refunded', 'owed');

alter table payments add constraint payments_amount check (amount > 0 and fee >= 0 and fee < amount);
alter table payments add constraint payments_approved check (
  case when way = 'provider' or status = 'paid' then approved_by_id is not null and approved_at is not null else true end);
alter table payments add constraint payments_evidence check (
  way <> 'bank' or status <> 'paid' or (paid_on is not null and evidence is not null));
alter table payments add constraint payments_way check (
  case way
    when 'bank' then status in ('invoiced', 'paid', 'failed')
    else status <> 'invoiced'
  end);
alter table invoices add constraint invoices_number check (number >= 1);
alter table retention_releases add constraint retention_releases_amount check (amount > 0);

create function require_acceptance() returns trigger language plpgsql as $$
declare
  accepted_by uuid;
begin
  if tg_op = 'UPDATE' and (old.agreement_id, old.milestone_id, old.amount, old.fee, old.currency, old.way)
    is distinct from (new.agreement_id, new.milestone_id, new.amount, new.fee, new.currency, new.way) then
    raise exception 'What a payment is of never changes.' using errcode = 'check_violation';
  end if;
  if new.milestone_id is null then
    accepted_by := (select released_by_id from retention_releases where agreement_id = new.agreement_id);
  else
    accepted_by := (select accepted_by_id from milestones where id = new.milestone_id and status = 'met');
  end if;
  if tg_op = 'INSERT' and accepted_by is null then
    raise exception 'Only what was accepted is paid.' using errcode = 'check_violation';
  end if;
  if new.approved_by_id = accepted_by then
    raise exception 'Another person than who accepted it has it paid.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger accepted before insert or update on payments
  for each row execute function require_acceptance();

-- No account of an agreement that only holds what is really there falls below zero.
create or replace function require_balanced_agreement() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from ledger_postings p join ledger_entries e on e.id = p.entry_id
    where e.agreement_id = (select agreement_id from ledger_entries where id = new.entry_id)
      and p.account in ('remaining', 'due', 'retained', 'paid', 'invoiced', 'transferred', 'disputed')
    group by p.account having sum(p.amount) < 0
  ) then
    raise exception 'No account of an agreement falls below zero.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
