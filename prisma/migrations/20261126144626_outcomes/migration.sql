-- CreateEnum
CREATE TYPE "measure_direction" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "reading_cadence" AS ENUM ('none', 'weekly', 'monthly', 'quarterly');

-- CreateEnum
CREATE TYPE "outcome_decision" AS ENUM ('scale', 'extend', 'stop');

-- CreateEnum
CREATE TYPE "adoption_status" AS ENUM ('planned', 'adopting', 'adopted', 'dropped');

-- CreateTable
CREATE TABLE "measures" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_versions" (
    "measure_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" "measure_direction" NOT NULL,
    "baseline" DECIMAL(20,6) NOT NULL,
    "baseline_on" DATE NOT NULL,
    "target" DECIMAL(20,6) NOT NULL,
    "source" TEXT NOT NULL,
    "cadence" "reading_cadence" NOT NULL,
    "reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measure_versions_pkey" PRIMARY KEY ("measure_id","number")
);

-- CreateTable
CREATE TABLE "readings" (
    "id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "value" DECIMAL(20,6),
    "note" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_reports" (
    "pilot_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "summary" TEXT NOT NULL DEFAULT '',
    "worked" TEXT NOT NULL DEFAULT '',
    "unworked" TEXT NOT NULL DEFAULT '',
    "lessons" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "writer_ids" UUID[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3),
    "handed_in_by_id" UUID,
    "document" JSONB,
    "returned_reason" TEXT,

    CONSTRAINT "outcome_reports_pkey" PRIMARY KEY ("pilot_id")
);

-- CreateTable
CREATE TABLE "outcome_decisions" (
    "pilot_id" UUID NOT NULL,
    "decision" "outcome_decision" NOT NULL,
    "reasons" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_decisions_pkey" PRIMARY KEY ("pilot_id")
);

-- CreateTable
CREATE TABLE "models" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "pilot_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "sectors" TEXT[],
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_adoptions" (
    "model_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "status" "adoption_status" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_adoptions_pkey" PRIMARY KEY ("model_id","unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "measures_pilot_id_number_key" ON "measures"("pilot_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "readings_file_id_key" ON "readings"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "readings_measure_id_day_version_key" ON "readings"("measure_id", "day", "version");

-- CreateIndex
CREATE UNIQUE INDEX "models_slug_key" ON "models"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "models_pilot_id_key" ON "models"("pilot_id");

-- CreateIndex
CREATE INDEX "models_created_at_idx" ON "models"("created_at");

-- CreateIndex
CREATE INDEX "models_city_id_idx" ON "models"("city_id");

-- CreateIndex
CREATE INDEX "model_adoptions_unit_id_idx" ON "model_adoptions"("unit_id");

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_reports" ADD CONSTRAINT "outcome_reports_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_decisions" ADD CONSTRAINT "outcome_decisions_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "models" ADD CONSTRAINT "models_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "models" ADD CONSTRAINT "models_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_adoptions" ADD CONSTRAINT "model_adoptions_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_adoptions" ADD CONSTRAINT "model_adoptions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stands for ever ------------------------------------------------------------------------------

create trigger immutable before update or delete on measure_versions
  for each row execute function refuse_change();
create trigger record after insert on measure_versions
  for each row execute function record_row('measure_id', 'number');
create trigger immutable before update or delete on readings
  for each row execute function refuse_change();
create trigger record after insert on readings
  for each row execute function record_row('id');
create trigger immutable before update or delete on outcome_decisions
  for each row execute function refuse_change();
create trigger record after insert on outcome_decisions
  for each row execute function record_row('pilot_id');

-- A measure is declared before the pilot starts, and is changed afterwards for a reason only [26] ------

alter table measures add constraint measures_numbers check (number >= 1 and current_version >= 1);
alter table measure_versions add constraint measure_versions_number check (number >= 1);
alter table measure_versions add constraint measure_versions_words check (
  name <> '' and unit <> '' and source <> '' and reason <> '');
alter table measure_versions add constraint measure_versions_target check (
  case direction when 'higher' then target >= baseline else target <= baseline end);
alter table readings add constraint readings_version check (version >= 1);
-- The first reading of a day has a value, and one that was taken back says why.
alter table readings add constraint readings_value check (value is not null or (version > 1 and note <> ''));

create function require_declaration() returns trigger language plpgsql as $$
declare
  pilot_status text := (
    select p.status from measures m join pilots p on p.id = m.pilot_id where m.id = new.measure_id);
begin
  if pilot_status <> 'planned' and (new.number = 1 or new.reason is null) then
    raise exception 'Measures are declared before the pilot starts, and changed later for a reason only.'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger declared before insert on measure_versions
  for each row execute function require_declaration();

-- Nobody decides about their own report [26] ---------------------------------------------------------

alter table outcome_reports add constraint outcome_reports_handed_in check (
  (handed_in_at is null) = (handed_in_by_id is null) and (handed_in_at is null) = (document is null));

create function require_another_decider() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from outcome_reports r
    where r.pilot_id = new.pilot_id and r.document = new.document and not new.decided_by_id = any(r.writer_ids)
  ) then
    raise exception 'Another person than its writers decides on a report, and on all of it.'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decided before insert on outcome_decisions
  for each row execute function require_another_decider();

-- What has been decided on stays as it is.
create function refuse_change_of_decided_report() returns trigger language plpgsql as $$
begin
  if exists (select 1 from outcome_decisions d where d.pilot_id = old.pilot_id) then
    raise exception 'A report that was decided on is never changed or deleted.' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decided before update or delete on outcome_reports
  for each row execute function refuse_change_of_decided_report();
