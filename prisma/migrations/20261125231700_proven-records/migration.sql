-- The audit chain proves, beside its own rows, every row that stands for ever: its hash is kept here when
-- it becomes final, and the next audit row of the same transaction takes the hashes into its own.

create table record_hashes (
  table_name text not null,
  key text not null,
  sha256 text not null,
  txid xid8 not null default pg_current_xact_id(),
  audit_seq bigint,
  primary key (table_name, key)
);
create index record_hashes_pending on record_hashes (txid) where audit_seq is null;
create index record_hashes_by_entry on record_hashes (audit_seq);

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.audit_seq is null
    and (old.table_name, old.key, old.sha256) = (new.table_name, new.key, new.sha256) then
    return new;
  end if;
  raise exception 'Hashes of records are never changed or deleted.' using errcode = 'restrict_violation';
end $$;
create trigger immutable before update or delete on record_hashes
  for each row execute function refuse_change_of_record();

-- Columns that are null are left out, so that a column added later changes no hash. Moments are written
-- in UTC, whatever the session's zone.
create function keep_records(name text, key_columns text[], filter_column text, filter_value text)
returns void language plpgsql set timezone to 'UTC' as $$
begin
  execute format(
    'insert into record_hashes (table_name, key, sha256)
     select %L, concat_ws(''/'', %s), encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(t))::text, ''UTF8'')), ''hex'')
     from %I t where t.%I::text = $1',
    name,
    (select string_agg(format('t.%I', c), ', ' order by at) from unnest(key_columns) with ordinality as k (c, at)),
    name, filter_column)
  using filter_value;
end $$;

-- A row that is final from its first moment. Arguments: the columns of its key.
create function record_row() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
  content jsonb := jsonb_strip_nulls(to_jsonb(new));
begin
  insert into record_hashes (table_name, key, sha256)
  select tg_table_name, string_agg(content ->> arg, '/' order by at),
    encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
  from unnest(tg_argv) with ordinality as a (arg, at);
  return null;
end $$;

create trigger record after insert on challenge_versions
  for each row execute function record_row('challenge_id', 'number');
create trigger record after insert on challenge_status_changes
  for each row execute function record_row('id');
create trigger record after insert on application_submissions
  for each row execute function record_row('id');
create trigger record after insert on application_status_changes
  for each row execute function record_row('id');
create trigger record after insert on disqualifications
  for each row execute function record_row('application_id');
create trigger record after insert on declared_interests
  for each row execute function record_row('evaluation_id', 'user_id', 'organisation_id');
create trigger record after update on openings
  for each row when (old.confirmed_at is null and new.confirmed_at is not null)
  execute function record_row('id');
create trigger record after update on award_proposals
  for each row when (old.decided_at is null and new.decided_at is not null)
  execute function record_row('id');
create trigger record after update on complaints
  for each row when (old.decided_at is null and new.decided_at is not null)
  execute function record_row('id');

-- A sheet is final with its scores when it is handed in.
create function record_sheet() returns trigger language plpgsql as $$
begin
  perform keep_records('score_sheets', array['id'], 'id', new.id::text);
  perform keep_records('scores', array['sheet_id', 'criterion_id'], 'sheet_id', new.id::text);
  return null;
end $$;
create trigger record after update on score_sheets
  for each row when (old.submitted_at is null and new.submitted_at is not null)
  execute function record_sheet();

-- The agreement is final with the ranking, the results with the award.
create function record_stage() returns trigger language plpgsql as $$
begin
  if new.stage = 'ranked' and old.stage = 'consensus' then
    perform keep_records('agreed_scores', array['evaluation_id', 'application_id', 'criterion_id'], 'evaluation_id', new.id::text);
  elsif new.stage = 'approved' then
    perform keep_records('evaluation_results', array['evaluation_id', 'lot_id', 'application_id'], 'evaluation_id', new.id::text);
  end if;
  return null;
end $$;
create trigger record after update on evaluations
  for each row when (old.stage is distinct from new.stage) execute function record_stage();

-- An audit row covers the hashes that its transaction has kept before it.
alter table audit_entries add column records_hash text;

create or replace function chain_audit_entry() returns trigger language plpgsql as $$
declare
  last record;
  content jsonb;
begin
  perform pg_advisory_xact_lock(3306417);
  select seq, hash into last from audit_entries order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.prev_hash := coalesce(last.hash, repeat('0', 64));
  with taken as (
    update record_hashes set audit_seq = new.seq
    where txid = pg_current_xact_id() and audit_seq is null
    returning table_name, key, sha256
  )
  select encode(sha256(convert_to(string_agg(table_name || ' ' || key || ' ' || sha256, E'\n' order by table_name collate "C", key collate "C"), 'UTF8')), 'hex')
    into new.records_hash from taken;
  content := jsonb_build_array(
    new.seq,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    new.actor_id, new.event, new.subject, new.before, new.after, new.prev_hash);
  if new.records_hash is not null then
    content := content || to_jsonb(new.records_hash);
  end if;
  new.hash := encode(sha256(convert_to(content::text, 'UTF8')), 'hex');
  return new;
end $$;
