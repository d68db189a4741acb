-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "email_token_purpose" AS ENUM ('confirm_address', 'reset_password');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('draft', 'submitted', 'withdrawn', 'under_evaluation', 'awarded', 'not_awarded', 'lapsed');

-- CreateEnum
CREATE TYPE "challenge_status" AS ENUM ('draft', 'in_review', 'published', 'evaluating', 'awarded', 'concluded', 'unsuccessful', 'cancelled', 'discarded');

-- CreateEnum
CREATE TYPE "challenge_version_kind" AS ENUM ('publication', 'addendum', 'extension');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('drafting', 'proposed', 'approved', 'returned');

-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('city', 'district', 'ward', 'department', 'agency');

-- CreateEnum
CREATE TYPE "unit_role" AS ENUM ('officer', 'approver', 'evaluator', 'board', 'administrator');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('startup', 'research', 'investor');

-- CreateEnum
CREATE TYPE "organisation_role" AS ENUM ('administrator', 'editor', 'reader');

-- CreateEnum
CREATE TYPE "verification_status" AS ENUM ('requested', 'verified', 'refused');

-- CreateEnum
CREATE TYPE "scan_status" AS ENUM ('pending', 'clean', 'infected');

-- CreateEnum
CREATE TYPE "solution_status" AS ENUM ('draft', 'listed', 'unlisted');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "language" TEXT NOT NULL DEFAULT 'en',
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "email_token_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "unit_id" UUID,
    "unit_role" "unit_role",
    "organisation_id" UUID,
    "organisation_role" "organisation_role",
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL,
    "price" BIGINT,
    "price_revision" INTEGER NOT NULL DEFAULT 1,
    "version_agreed" INTEGER NOT NULL,
    "terms_accepted" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_answers" (
    "application_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "application_answers_pkey" PRIMARY KEY ("application_id","question_id")
);

-- CreateTable
CREATE TABLE "application_attachments" (
    "application_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "application_attachments_pkey" PRIMARY KEY ("application_id","file_id")
);

-- CreateTable
CREATE TABLE "application_submissions" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "challenge_version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "receipt_code" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID NOT NULL,

    CONSTRAINT "application_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_status_changes" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "from" "application_status",
    "to" "application_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "application_status_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenges" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "challenge_status" NOT NULL DEFAULT 'draft',
    "author_id" UUID NOT NULL,
    "original_language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "draft" JSONB,
    "submitted_by_id" UUID,
    "current_version" INTEGER,
    "binding_version" INTEGER,
    "priority_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "questions_until" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "awarded_at" TIMESTAMPTZ(3),
    "closing_reason" TEXT,
    "source" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_versions" (
    "challenge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "challenge_version_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "challenge_versions_pkey" PRIMARY KEY ("challenge_id","number")
);

-- CreateTable
CREATE TABLE "challenge_translations" (
    "challenge_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "version_number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "challenge_translations_pkey" PRIMARY KEY ("challenge_id","language")
);

-- CreateTable
CREATE TABLE "challenge_status_changes" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "from" "challenge_status",
    "to" "challenge_status" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT,

    CONSTRAINT "challenge_status_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_questions" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "challenge_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_documents" (
    "challenge_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "challenge_documents_pkey" PRIMARY KEY ("challenge_id","file_id")
);

-- CreateTable
CREATE TABLE "follows" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "challenge_id" UUID,
    "city_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "status" "decision_status" NOT NULL DEFAULT 'drafting',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "statement" TEXT NOT NULL DEFAULT '',
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_outcomes" (
    "decision_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "awarded" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "decision_outcomes_pkey" PRIMARY KEY ("decision_id","application_id")
);

-- CreateTable
CREATE TABLE "cities" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "about" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "line_light" TEXT NOT NULL,
    "line_dark" TEXT NOT NULL,
    "email_domain" TEXT NOT NULL,

    CONSTRAINT "cities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "parent_id" UUID,
    "slug" TEXT NOT NULL,
    "level" "unit_level" NOT NULL,
    "names" JSONB NOT NULL,
    "path" UUID[],

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_members" (
    "unit_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "unit_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_members_pkey" PRIMARY KEY ("unit_id","user_id","role")
);

-- CreateTable
CREATE TABLE "priorities" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "priorities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "home_city_id" UUID,
    "place" TEXT,
    "register_number" TEXT,
    "website" TEXT,
    "email_domain" TEXT,
    "founded_year" INTEGER,
    "team_size" TEXT,
    "original_language" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "sectors" TEXT[],
    "tags" TEXT[],
    "languages" TEXT[],
    "logo_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "verified_at" TIMESTAMPTZ(3),
    "verified_city_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_members" (
    "organisation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "organisation_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_members_pkey" PRIMARY KEY ("organisation_id","user_id")
);

-- CreateTable
CREATE TABLE "verification_requests" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "status" "verification_status" NOT NULL DEFAULT 'requested',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "verification_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "scan" "scan_status" NOT NULL DEFAULT 'pending',
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor_id" UUID,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_checkpoints" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_checkpoints_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "once_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "in_app" BOOLEAN NOT NULL DEFAULT true,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "user_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,
    "in_app" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id","event")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "once_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "search_indexes" (
    "name" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "building" INTEGER,

    CONSTRAINT "search_indexes_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "search_documents" (
    "index" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "version" BIGSERIAL NOT NULL,
    "names" TEXT[],
    "facets" TEXT[],
    "numbers" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "head" tsvector NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("index","generation","id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "index" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("index","generation","word")
);

-- CreateTable
CREATE TABLE "source_records" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "row" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "city_id" UUID,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_records_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "solutions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "solution_status" NOT NULL DEFAULT 'draft',
    "original_language" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sectors" TEXT[],
    "maturity" INTEGER,
    "price_model" TEXT,
    "languages" TEXT[],
    "certificates" TEXT[],
    "video_url" TEXT,
    "website" TEXT,
    "listed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "solutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "solution_texts" (
    "solution_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "price_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "solution_texts_pkey" PRIMARY KEY ("solution_id","language")
);

-- CreateTable
CREATE TABLE "solution_deployments" (
    "id" UUID NOT NULL,
    "solution_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "since" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "url" TEXT,

    CONSTRAINT "solution_deployments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "solution_priorities" (
    "solution_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,

    CONSTRAINT "solution_priorities_pkey" PRIMARY KEY ("solution_id","priority_id")
);

-- CreateTable
CREATE TABLE "solution_pictures" (
    "solution_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "solution_pictures_pkey" PRIMARY KEY ("solution_id","file_id")
);

-- CreateTable
CREATE TABLE "solution_documents" (
    "solution_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "solution_documents_pkey" PRIMARY KEY ("solution_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "email_tokens_token_hash_key" ON "email_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "email_tokens_user_id_purpose_idx" ON "email_tokens"("user_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_unit_id_idx" ON "invitations"("unit_id");

-- CreateIndex
CREATE INDEX "invitations_organisation_id_idx" ON "invitations"("organisation_id");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE INDEX "applications_organisation_id_status_idx" ON "applications"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "applications_challenge_id_status_idx" ON "applications"("challenge_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "applications_challenge_id_organisation_id_key" ON "applications"("challenge_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_attachments_file_id_key" ON "application_attachments"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_submissions_receipt_code_key" ON "application_submissions"("receipt_code");

-- CreateIndex
CREATE UNIQUE INDEX "application_submissions_application_id_number_key" ON "application_submissions"("application_id", "number");

-- CreateIndex
CREATE INDEX "application_status_changes_application_id_at_idx" ON "application_status_changes"("application_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "challenges_slug_key" ON "challenges"("slug");

-- CreateIndex
CREATE INDEX "challenges_city_id_status_deadline_idx" ON "challenges"("city_id", "status", "deadline");

-- CreateIndex
CREATE INDEX "challenges_unit_id_status_idx" ON "challenges"("unit_id", "status");

-- CreateIndex
CREATE INDEX "challenges_status_deadline_idx" ON "challenges"("status", "deadline");

-- CreateIndex
CREATE INDEX "challenges_priority_id_idx" ON "challenges"("priority_id");

-- CreateIndex
CREATE INDEX "challenge_status_changes_challenge_id_at_idx" ON "challenge_status_changes"("challenge_id", "at");

-- CreateIndex
CREATE INDEX "challenge_questions_challenge_id_asked_at_idx" ON "challenge_questions"("challenge_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "challenge_documents_file_id_key" ON "challenge_documents"("file_id");

-- CreateIndex
CREATE INDEX "follows_challenge_id_idx" ON "follows"("challenge_id");

-- CreateIndex
CREATE INDEX "follows_city_id_idx" ON "follows"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "follows_user_id_challenge_id_key" ON "follows"("user_id", "challenge_id");

-- CreateIndex
CREATE UNIQUE INDEX "follows_user_id_city_id_key" ON "follows"("user_id", "city_id");

-- CreateIndex
CREATE INDEX "decisions_challenge_id_idx" ON "decisions"("challenge_id");

-- CreateIndex
CREATE INDEX "decision_outcomes_application_id_idx" ON "decision_outcomes"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "cities_slug_key" ON "cities"("slug");

-- CreateIndex
CREATE INDEX "units_parent_id_idx" ON "units"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_city_id_slug_key" ON "units"("city_id", "slug");

-- CreateIndex
CREATE INDEX "unit_members_user_id_idx" ON "unit_members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "priorities_city_id_slug_key" ON "priorities"("city_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_logo_id_key" ON "organisations"("logo_id");

-- CreateIndex
CREATE INDEX "organisations_home_city_id_idx" ON "organisations"("home_city_id");

-- CreateIndex
CREATE INDEX "organisations_verified_city_id_idx" ON "organisations"("verified_city_id");

-- CreateIndex
CREATE INDEX "organisation_members_user_id_idx" ON "organisation_members"("user_id");

-- CreateIndex
CREATE INDEX "verification_requests_organisation_id_idx" ON "verification_requests"("organisation_id");

-- CreateIndex
CREATE INDEX "verification_requests_status_requested_at_idx" ON "verification_requests"("status", "requested_at");

-- CreateIndex
CREATE INDEX "verification_requests_city_id_idx" ON "verification_requests"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "files_storage_key_key" ON "files"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_hash_key" ON "audit_entries"("hash");

-- CreateIndex
CREATE INDEX "audit_entries_subject_seq_idx" ON "audit_entries"("subject", "seq");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_seq_idx" ON "audit_entries"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_idx" ON "notifications"("user_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_once_key_key" ON "notifications"("user_id", "once_key");

-- CreateIndex
CREATE UNIQUE INDEX "mails_once_key_key" ON "mails"("once_key");

-- CreateIndex
CREATE INDEX "mails_created_at_idx" ON "mails"("created_at");

-- CreateIndex
CREATE INDEX "source_records_subject_id_idx" ON "source_records"("subject_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "solutions_slug_key" ON "solutions"("slug");

-- CreateIndex
CREATE INDEX "solutions_organisation_id_status_idx" ON "solutions"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "solutions_status_listed_at_idx" ON "solutions"("status", "listed_at");

-- CreateIndex
CREATE INDEX "solution_deployments_solution_id_idx" ON "solution_deployments"("solution_id");

-- CreateIndex
CREATE INDEX "solution_priorities_priority_id_idx" ON "solution_priorities"("priority_id");

-- CreateIndex
CREATE UNIQUE INDEX "solution_pictures_file_id_key" ON "solution_pictures"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "solution_documents_file_id_key" ON "solution_documents"("file_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_attachments" ADD CONSTRAINT "application_attachments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_attachments" ADD CONSTRAINT "application_attachments_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_submissions" ADD CONSTRAINT "application_submissions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_status_changes" ADD CONSTRAINT "application_status_changes_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_versions" ADD CONSTRAINT "challenge_versions_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_translations" ADD CONSTRAINT "challenge_translations_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_status_changes" ADD CONSTRAINT "challenge_status_changes_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_questions" ADD CONSTRAINT "challenge_questions_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_documents" ADD CONSTRAINT "challenge_documents_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_documents" ADD CONSTRAINT "challenge_documents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenges"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_outcomes" ADD CONSTRAINT "decision_outcomes_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_outcomes" ADD CONSTRAINT "decision_outcomes_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_members" ADD CONSTRAINT "unit_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_home_city_id_fkey" FOREIGN KEY ("home_city_id") REFERENCES "cities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_verified_city_id_fkey" FOREIGN KEY ("verified_city_id") REFERENCES "cities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_texts" ADD CONSTRAINT "solution_texts_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_deployments" ADD CONSTRAINT "solution_deployments_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_priorities" ADD CONSTRAINT "solution_priorities_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solutions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_priorities" ADD CONSTRAINT "solution_priorities_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_pictures" ADD CONSTRAINT "solution_pictures_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_pictures" ADD CONSTRAINT "solution_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_documents" ADD CONSTRAINT "solution_documents_solution_id_fkey" FOREIGN KEY ("solution_id") REFERENCES "solutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "solution_documents" ADD CONSTRAINT "solution_documents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
