-- Difficulties that units raise with the ministry (directive, closing paragraph): drafts, what was sent, every step, published answers.

-- What a unit writes before it is sent; afterwards it names the difficulty it became.
create table difficulty_draft (
    id            uuid primary key,
    unit_code     varchar(20)    not null references organization_unit,
    subject       varchar(300)   not null,
    content       varchar(10000) not null,
    section       varchar(20)    not null,
    created_by    varchar(64)    not null,
    saved_by      varchar(64)    not null,
    saved_at      timestamptz    not null,
    difficulty_id varchar(60),
    version       bigint         not null
);
create index difficulty_draft_unit on difficulty_draft (unit_code, saved_at) where difficulty_id is null;

create table difficulty (
    id            varchar(60) primary key,
    cycle_year    int            not null,
    unit_code     varchar(20)    not null references organization_unit,
    unit_name     varchar(200)   not null,
    number        int            not null,
    subject       varchar(300)   not null check (subject <> ''),
    content       varchar(10000) not null check (content <> ''),
    section       varchar(20)    not null,
    section_title varchar(400)   not null,
    raised_at     timestamptz    not null,
    state         varchar(20)    not null,
    stage_since   timestamptz    not null,
    answer_due_on date           not null,
    days_left     int,
    holder_due_on date,
    asked_unit    varchar(20) references organization_unit,
    reopened      int            not null,
    closed_at     timestamptz,
    text          varchar(10000) not null,
    text_version  bigint         not null,
    version       bigint         not null,
    unique (cycle_year, unit_code, number),
    check ((closed_at is not null) = (state in ('RESOLVED', 'WITHDRAWN'))),
    check ((days_left is not null) = (state = 'CLARIFYING')),
    check ((asked_unit is not null) = (state = 'CONSULTING')),
    check ((holder_due_on is not null) = (state in ('CLARIFYING', 'CONSULTING', 'CONFIRMING')))
);
create index difficulty_unit on difficulty (unit_code, raised_at);
create index difficulty_open on difficulty (answer_due_on) where closed_at is null;
create index difficulty_asked on difficulty (asked_unit) where asked_unit is not null;
create table difficulty_aud (
    id            varchar(60) not null,
    rev           bigint      not null references revinfo,
    revtype       smallint    not null,
    cycle_year    int,
    unit_code     varchar(20),
    unit_name     varchar(200),
    number        int,
    subject       varchar(300),
    content       varchar(10000),
    section       varchar(20),
    section_title varchar(400),
    raised_at     timestamptz,
    state         varchar(20),
    answer_due_on date,
    days_left     int,
    holder_due_on date,
    asked_unit    varchar(20),
    reopened      int,
    closed_at     timestamptz,
    primary key (id, rev)
);

-- unit_code is that of the unit whose opinion is asked for.
create table difficulty_step (
    id            bigint generated always as identity primary key,
    difficulty_id varchar(60)    not null references difficulty,
    step          varchar(20)    not null,
    text          varchar(10000) not null,
    unit_code     varchar(20) references organization_unit,
    unit_name     varchar(200),
    taken_by      varchar(64)    not null,
    taken_at      timestamptz    not null
);
create index difficulty_step_of on difficulty_step (difficulty_id, id);
create index difficulty_step_asked on difficulty_step (unit_code, difficulty_id) where unit_code is not null;
create trigger difficulty_step_immutable before update or delete on difficulty_step
    for each row execute function refuse_change();

-- A question with its answer for every unit to read; its id says nothing of the unit it came from.
create table published_answer (
    id                uuid primary key,
    difficulty_id     varchar(60)    not null references difficulty,
    section           varchar(20)    not null,
    section_title     varchar(400)   not null,
    question          varchar(2000)  not null check (question <> ''),
    answer            varchar(10000) not null check (answer <> ''),
    published_by      varchar(64)    not null,
    published_at      timestamptz    not null,
    withdrawn_by      varchar(64),
    withdrawn_at      timestamptz,
    withdrawal_reason varchar(2000)  not null,
    version           bigint         not null,
    words             tsvector generated always as (library_words(question || ' ' || answer)) stored,
    check ((withdrawn_at is not null) = (withdrawn_by is not null)),
    check ((withdrawn_at is not null) = (withdrawal_reason <> ''))
);
create unique index published_answer_one on published_answer (difficulty_id) where withdrawn_at is null;
create index published_answer_section on published_answer (section) where withdrawn_at is null;
create index published_answer_words on published_answer using gin (words);

-- It can be withdrawn once; nothing else of it ever changes.
create trigger published_answer_immutable before update on published_answer
    for each row when (old.withdrawn_at is not null or old.question <> new.question or old.answer <> new.answer
        or old.section <> new.section or old.section_title <> new.section_title
        or old.difficulty_id <> new.difficulty_id or old.published_by <> new.published_by or old.published_at <> new.published_at)
    execute function refuse_change();
create trigger published_answer_kept before delete on published_answer
    for each row execute function refuse_change();

-- Typed words as they are searched among library_words: one with diacritics as it is, one without whatever its diacritics;
-- all of them, or any. Null when there is no word.
create function library_query(typed text, every boolean) returns tsquery language sql immutable strict parallel safe as $$
    select string_agg('''' || case when exact = bare then '_' || left(bare, 100) else left(exact, 100) end || '''',
                      case when every then ' & ' else ' | ' end)::tsquery
    from (select btrim(library_fold(typed)) as folded) text,
         unnest(string_to_array(folded, ' '), string_to_array(library_bare(folded), ' ')) as each (exact, bare)
    where exact <> ''
$$;
