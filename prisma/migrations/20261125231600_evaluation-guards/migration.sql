-- What the rules of an evaluation leave unchanged for ever, the database refuses to change.

create trigger immutable before update or delete on disqualifications
  for each row execute function refuse_change();
create trigger immutable before update or delete on declared_interests
  for each row execute function refuse_change();

-- An opening is completed once, and then stands.
create function refuse_change_after_opening() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.confirmed_at is not null then
    raise exception 'A completed opening is never changed, and none is deleted.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger immutable before update or delete on openings
  for each row execute function refuse_change_after_opening();

-- Scores that have been handed in stand [12]. Sheets of someone who leaves the panel before that may go.
create function refuse_change_of_submitted() returns trigger language plpgsql as $$
begin
  if old.submitted_at is not null then
    raise exception 'Submitted scores are never changed.' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger immutable before update or delete on score_sheets
  for each row execute function refuse_change_of_submitted();

create function refuse_scores_of_submitted() returns trigger language plpgsql as $$
begin
  if exists (select 1 from score_sheets where id = coalesce(new.sheet_id, old.sheet_id) and submitted_at is not null) then
    raise exception 'Submitted scores are never changed.' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger immutable before insert or update or delete on scores
  for each row execute function refuse_scores_of_submitted();

-- What the panel agreed on changes only while it deliberates, and results only until the award.
create function refuse_outside_stages() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from evaluations where id = coalesce(new.evaluation_id, old.evaluation_id) and stage::text = any(tg_argv)
  ) then
    raise exception 'Rows of % no longer change.', tg_table_name using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger immutable before insert or update or delete on agreed_scores
  for each row execute function refuse_outside_stages('consensus');
create trigger immutable before insert or update or delete on evaluation_results
  for each row execute function refuse_outside_stages('ranked', 'proposed');

create function refuse_change_of_decided() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_at is not null then
    raise exception 'Rows of % are never changed once they are decided.', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger immutable before update or delete on award_proposals
  for each row execute function refuse_change_of_decided();
create trigger immutable before update or delete on complaints
  for each row execute function refuse_change_of_decided();

-- Checks ------------------------------------------------------------------------------------------

alter table openings add constraint two_officers check (confirmed_by_id <> started_by_id);
alter table openings add constraint confirmed_by_someone check ((confirmed_at is null) = (confirmed_by_id is null));
alter table scores add constraint points_of_a_hundred check (points between 0 and 100);
alter table agreed_scores add constraint points_of_a_hundred check (points between 0 and 100);
alter table score_sheets add constraint recused_hand_in_nothing check (not (conflict and submitted_at is not null));
alter table score_sheets add constraint declared_before_scoring check (submitted_at is null or conflict is false);
alter table complaints add constraint decided_with_reasons check (
  (status in ('open', 'settled')) or (length(trim(reasons)) > 0 and decided_at is not null)
);
alter table challenges add constraint opened_before_judging check (
  status not in ('evaluating', 'awarded') or unsealed_at is not null
);
alter table challenges add constraint award_is_dated check (
  status <> 'awarded' or (awarded_at is not null and standstill_until is not null)
);

-- Indexes -----------------------------------------------------------------------------------------

create unique index one_chair on panel_members (evaluation_id) where chair;
create unique index one_completed_opening on openings (challenge_id) where confirmed_at is not null;
create unique index one_running_round on evaluations (challenge_id) where stage <> 'overturned';
create unique index one_pending_proposal on award_proposals (evaluation_id) where status = 'proposed';
create index open_complaints on complaints (challenge_id) where status = 'open';
create index awaited_sheets on score_sheets (evaluator_id, evaluation_id)
  where submitted_at is null and conflict is not true;
