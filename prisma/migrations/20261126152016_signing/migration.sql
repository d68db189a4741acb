-- CreateEnum
CREATE TYPE "agreement_offer_status" AS ENUM ('open', 'signed', 'expired', 'withdrawn', 'rejected');

-- CreateEnum
CREATE TYPE "agreement_amendment_status" AS ENUM ('open', 'signed', 'dropped');

-- CreateEnum
CREATE TYPE "agreement_termination_status" AS ENUM ('open', 'agreed', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "agreement_offers" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "first_side" "agreement_side" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "agreement_offer_status" NOT NULL DEFAULT 'open',
    "offered_by_id" UUID NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "agreement_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_signatures" (
    "offer_id" UUID NOT NULL,
    "side" "agreement_side" NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor" TEXT NOT NULL,

    CONSTRAINT "agreement_signatures_pkey" PRIMARY KEY ("offer_id","side")
);

-- CreateTable
CREATE TABLE "agreement_documents" (
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_documents_pkey" PRIMARY KEY ("agreement_id","number")
);

-- CreateTable
CREATE TABLE "agreement_amendments" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "side" "agreement_side" NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "agreement_amendment_status" NOT NULL DEFAULT 'open',
    "began_by_id" UUID NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_amendments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_terminations" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "side" "agreement_side" NOT NULL,
    "reason" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "status" "agreement_termination_status" NOT NULL DEFAULT 'open',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_factor" TEXT NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "agreed_factor" TEXT,
    "answer" TEXT,

    CONSTRAINT "agreement_terminations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_offers_agreement_id_number_idx" ON "agreement_offers"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "agreement_signatures_agreement_id_number_idx" ON "agreement_signatures"("agreement_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_signatures_offer_id_by_id_key" ON "agreement_signatures"("offer_id", "by_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_documents_storage_key_key" ON "agreement_documents"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_documents_sha256_key" ON "agreement_documents"("sha256");

-- CreateIndex
CREATE INDEX "agreement_amendments_agreement_id_idx" ON "agreement_amendments"("agreement_id");

-- CreateIndex
CREATE INDEX "agreement_terminations_agreement_id_idx" ON "agreement_terminations"("agreement_id");

-- AddForeignKey
ALTER TABLE "agreement_offers" ADD CONSTRAINT "agreement_offers_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_offers" ADD CONSTRAINT "agreement_offers_agreement_id_number_fkey" FOREIGN KEY ("agreement_id", "number") REFERENCES "agreement_versions"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "agreement_offers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement_id_number_fkey" FOREIGN KEY ("agreement_id", "number") REFERENCES "agreement_versions"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_documents" ADD CONSTRAINT "agreement_documents_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_documents" ADD CONSTRAINT "agreement_documents_agreement_id_number_fkey" FOREIGN KEY ("agreement_id", "number") REFERENCES "agreement_versions"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_amendments" ADD CONSTRAINT "agreement_amendments_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_terminations" ADD CONSTRAINT "agreement_terminations_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create function refuse_change_of_closed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null then
    raise exception 'Rows of % are never changed once they are closed.', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger immutable before update or delete on agreement_offers
  for each row execute function refuse_change_of_closed();
create trigger record after update on agreement_offers
  for each row when (old.closed_at is null and new.closed_at is not null)
  execute function record_row('id');
create trigger immutable before update or delete on agreement_amendments
  for each row execute function refuse_change_of_closed();
create trigger record after update on agreement_amendments
  for each row when (old.closed_at is null and new.closed_at is not null)
  execute function record_row('id');
create trigger immutable before update or delete on agreement_terminations
  for each row execute function refuse_change_of_closed();
create trigger record after update on agreement_terminations
  for each row when (old.closed_at is null and new.closed_at is not null)
  execute function record_row('id');
create trigger immutable before update or delete on agreement_signatures
  for each row execute function refuse_change();
create trigger record after insert on agreement_signatures
  for each row execute function record_row('offer_id', 'side');
create trigger immutable before update or delete on agreement_documents
  for each row execute function refuse_change();
create trigger record after insert on agreement_documents
  for each row execute function record_row('agreement_id', 'number');

-- One at a time -------------------------------------------------------------------------------------

create unique index one_open_offer on agreement_offers (agreement_id) where status = 'open';
create unique index one_open_amendment on agreement_amendments (agreement_id) where status = 'open';
-- Once it is agreed that an agreement ends, nothing else is agreed about its end.
create unique index one_open_termination on agreement_terminations (agreement_id)
  where status in ('open', 'agreed');
alter table agreement_offers add constraint agreement_offers_closed check ((status = 'open') = (closed_at is null));
alter table agreement_amendments add constraint agreement_amendments_closed check ((status = 'open') = (closed_at is null));
alter table agreement_terminations add constraint agreement_terminations_closed check ((status = 'open') = (closed_at is null));
alter table agreement_terminations add constraint agreement_terminations_agreed
  check ((status = 'agreed') = (agreed_factor is not null));

-- Whoever holds a text or a document may ask what it is [21].
create index agreement_versions_sha256 on agreement_versions (sha256);
