-- CreateEnum
CREATE TYPE "agreement_side" AS ENUM ('city', 'company');

-- CreateEnum
CREATE TYPE "agreement_proposal_status" AS ENUM ('open', 'accepted', 'declined', 'countered', 'withdrawn');

-- AlterTable
ALTER TABLE "agreements" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "draft" JSONB,
ADD COLUMN     "draft_revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "agreement_acceptances" (
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "side" "agreement_side" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_acceptances_pkey" PRIMARY KEY ("agreement_id","number","side")
);

-- CreateTable
CREATE TABLE "agreement_proposals" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "agreement_proposal_status" NOT NULL DEFAULT 'open',
    "side" "agreement_side" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "counters_id" UUID,
    "made_version" INTEGER,

    CONSTRAINT "agreement_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_comments" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "side" "agreement_side" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_settlements" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_settlements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_templates" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "draft" JSONB,
    "draft_revision" INTEGER NOT NULL DEFAULT 0,
    "current_version" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_template_versions" (
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_template_versions_pkey" PRIMARY KEY ("template_id","number")
);

-- CreateIndex
CREATE INDEX "agreement_proposals_agreement_id_status_idx" ON "agreement_proposals"("agreement_id", "status");

-- CreateIndex
CREATE INDEX "agreement_comments_agreement_id_at_idx" ON "agreement_comments"("agreement_id", "at");

-- CreateIndex
CREATE INDEX "agreement_settlements_agreement_id_part_at_idx" ON "agreement_settlements"("agreement_id", "part", "at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_templates_city_id_language_key" ON "agreement_templates"("city_id", "language");

-- AddForeignKey
ALTER TABLE "agreement_acceptances" ADD CONSTRAINT "agreement_acceptances_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_acceptances" ADD CONSTRAINT "agreement_acceptances_agreement_id_number_fkey" FOREIGN KEY ("agreement_id", "number") REFERENCES "agreement_versions"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_proposals" ADD CONSTRAINT "agreement_proposals_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_comments" ADD CONSTRAINT "agreement_comments_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_settlements" ADD CONSTRAINT "agreement_settlements_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_templates" ADD CONSTRAINT "agreement_templates_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_template_versions" ADD CONSTRAINT "agreement_template_versions_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "agreement_templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create trigger immutable before update or delete on agreement_acceptances
  for each row execute function refuse_change();
create trigger record after insert on agreement_acceptances
  for each row execute function record_row('agreement_id', 'number', 'side');
create trigger immutable before update or delete on agreement_comments
  for each row execute function refuse_change();
create trigger record after insert on agreement_comments
  for each row execute function record_row('id');
create trigger immutable before update or delete on agreement_template_versions
  for each row execute function refuse_change();
create trigger record after insert on agreement_template_versions
  for each row execute function record_row('template_id', 'number');

create trigger immutable before update or delete on agreement_settlements
  for each row execute function refuse_change();
create trigger record after insert on agreement_settlements
  for each row execute function record_row('id');

create function refuse_change_of_answered() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status <> 'open' then
    raise exception 'Rows of % are never changed once they are answered.', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger immutable before update or delete on agreement_proposals
  for each row execute function refuse_change_of_answered();
create trigger record after update on agreement_proposals
  for each row when (old.status = 'open' and new.status <> 'open')
  execute function record_row('id');

-- One open proposal a part and side -----------------------------------------------------------------

create unique index agreement_proposals_one_open on agreement_proposals (agreement_id, part, side)
  where status = 'open';
alter table agreement_proposals add constraint agreement_proposals_answered
  check ((status in ('accepted', 'declined', 'countered')) = (answered_by_id is not null));
alter table agreements add constraint agreements_draft check (draft is null or text_stage = 'drafting');
