-- AlterTable
ALTER TABLE "search_indexes" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "source_records" ADD COLUMN     "city_id" UUID;

-- Counting reads the rows of all matches, so they are small; what few are asked for lies out of line.
alter table search_documents set (toast_tuple_target = 400);
alter table search_documents alter column head set storage external;
