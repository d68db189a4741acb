-- AlterTable
ALTER TABLE "source_records" ADD COLUMN     "city_id" UUID;
