-- What Prisma can't say: checks, partial and GIN indexes, and the rows that nobody may change.

create extension if not exists pg_trgm;

-- Rows that stand for ever ------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % are never changed or deleted.', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger immutable before update or delete on audit_entries
  for each row execute function refuse_change();
create trigger immutable_truncate before truncate on audit_entries
  for each statement execute function refuse_change();
create trigger immutable before update or delete on audit_checkpoints
  for each row execute function refuse_change();
create trigger immutable before update or delete on challenge_versions
  for each row execute function refuse_change();
create trigger immutable before update or delete on challenge_status_changes
  for each row execute function refuse_change();
create trigger immutable before update or delete on application_submissions
  for each row execute function refuse_change();
create trigger immutable before update or delete on application_status_changes
  for each row execute function refuse_change();

-- The audit chain ---------------------------------------------------------------------------------

-- Each row's hash covers its own content and the hash before it. The lock makes writers queue from
-- their audit row to their commit, so that the chain has no gap and no fork.
create function chain_audit_entry() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(3306417);
  select seq, hash into last from audit_entries order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.prev_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(jsonb_build_array(
    new.seq,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    new.actor_id, new.event, new.subject, new.before, new.after, new.prev_hash
  )::text, 'UTF8')), 'hex');
  return new;
end $$;

create trigger chain before insert on audit_entries
  for each row execute function chain_audit_entry();

-- Checks ------------------------------------------------------------------------------------------

alter table users add constraint email_is_lower_case check (email = lower(email));
alter table invitations add constraint one_place check (
  (unit_id is not null and unit_role is not null and organisation_id is null and organisation_role is null) or
  (organisation_id is not null and organisation_role is not null and unit_id is null and unit_role is null)
);
alter table follows add constraint one_subject check (num_nonnulls(challenge_id, city_id) = 1);
alter table challenges add constraint published_is_complete check (
  status in ('draft', 'in_review', 'discarded') or
  (current_version is not null and published_at is not null and
    (deadline is not null or status in ('cancelled', 'concluded', 'unsuccessful')))
);
alter table challenges add constraint closing_has_a_reason check (
  status not in ('cancelled', 'unsuccessful') or length(trim(closing_reason)) > 0
);
alter table applications add constraint submitted_is_dated check (
  status in ('draft', 'withdrawn') or submitted_at is not null
);
alter table applications add constraint price_is_positive check (price is null or price >= 0);
alter table solutions add constraint maturity_is_a_level check (maturity between 1 and 9);

-- Indexes -----------------------------------------------------------------------------------------

create unique index one_standing_unit_invitation on invitations (email, unit_id, unit_role)
  where unit_id is not null and accepted_at is null and withdrawn_at is null;
create unique index one_standing_organisation_invitation on invitations (email, organisation_id)
  where organisation_id is not null and accepted_at is null and withdrawn_at is null;
create unique index one_open_decision on decisions (challenge_id) where status in ('drafting', 'proposed');
create unique index one_open_request on verification_requests (organisation_id, city_id) where status = 'requested';
create index unread_notifications on notifications (user_id) where read_at is null and in_app;
create index unsent_mails on mails (created_at) where sent_at is null;
create index unanswered_questions on challenge_questions (challenge_id) where answer is null;
create index search_documents_vector on search_documents using gin (vector);
create index search_words_similar on search_words using gin (key gin_trgm_ops);

-- Ranking and counting read thousands of rows: what they don't need lies out of line.
alter table search_documents set (toast_tuple_target = 128);
alter table search_documents
  alter column vector set storage external, alter column vector set statistics 0,
  alter column head set storage main, alter column head set statistics 0,
  alter column facets set storage main,
  alter column numbers set storage main;

-- Who is signed in -----------------------------------------------------------------------------------

-- A person with everything that decides what they may do, so that a session is read in one statement.
create view people as
  select u.id, u.name, u.email, u.email_confirmed_at is not null as confirmed, u.administrator, u.language,
    (select coalesce(json_agg(json_build_object('unitId', m.unit_id, 'cityId', t.city_id,
        'wholeCity', t.parent_id is null, 'role', m.role)), '[]')
      from unit_members m join units t on t.id = m.unit_id where m.user_id = u.id) as units,
    (select coalesce(json_agg(json_build_object('organisationId', o.id, 'kind', o.kind,
        'role', m.role, 'verified', o.verified_at is not null)), '[]')
      from organisation_members m join organisations o on o.id = m.organisation_id
      where m.user_id = u.id) as organisations,
    (select count(*)::int from notifications n
      where n.user_id = u.id and n.read_at is null and n.in_app) as unread
  from users u;
