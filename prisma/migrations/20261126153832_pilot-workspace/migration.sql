-- CreateTable
CREATE TABLE "pilot_messages" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "file_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_risks" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "mitigation" TEXT NOT NULL,
    "likelihood" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "pilot_risks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_decisions" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pilot_messages_file_id_key" ON "pilot_messages"("file_id");

-- CreateIndex
CREATE INDEX "pilot_messages_pilot_id_at_idx" ON "pilot_messages"("pilot_id", "at");

-- CreateIndex
CREATE INDEX "pilot_risks_pilot_id_idx" ON "pilot_risks"("pilot_id");

-- CreateIndex
CREATE INDEX "pilot_decisions_pilot_id_at_idx" ON "pilot_decisions"("pilot_id", "at");

-- AddForeignKey
ALTER TABLE "pilot_messages" ADD CONSTRAINT "pilot_messages_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_messages" ADD CONSTRAINT "pilot_messages_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_risks" ADD CONSTRAINT "pilot_risks_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_decisions" ADD CONSTRAINT "pilot_decisions_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger immutable before update or delete on pilot_messages
  for each row execute function refuse_change();
create trigger record after insert on pilot_messages
  for each row execute function record_row('id');
create trigger immutable before update or delete on pilot_decisions
  for each row execute function refuse_change();
create trigger record after insert on pilot_decisions
  for each row execute function record_row('id');
alter table pilot_risks add constraint pilot_risks_scale
  check (likelihood between 1 and 3 and impact between 1 and 3);
