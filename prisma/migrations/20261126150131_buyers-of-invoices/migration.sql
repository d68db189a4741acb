-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "cancelled_by_id" UUID;

-- CreateTable
CREATE TABLE "buyer_details" (
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "register_number" TEXT,
    "vat_id" TEXT,
    "endpoint" TEXT,
    "endpoint_scheme" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "buyer_details_pkey" PRIMARY KEY ("unit_id")
);

-- AddForeignKey
ALTER TABLE "buyer_details" ADD CONSTRAINT "buyer_details_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table buyer_details add constraint buyer_details_endpoint check ((endpoint is null) = (endpoint_scheme is null));
alter table payments add constraint payments_cancelled check (cancelled_by_id is null or way = 'provider');
