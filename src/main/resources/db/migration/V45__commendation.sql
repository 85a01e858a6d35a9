-- Commendations (directive §2): a unit proposes people or itself, the ministry's committee gives its opinion, the director decides.
create table commendation (
    id           varchar(60) primary key,
    cycle_year   int            not null references annual_cycle,
    unit_code    varchar(20)    not null references organization_unit,
    unit_name    varchar(200)   not null,
    number       int            not null,
    state        varchar(20)    not null,
    round        int            not null,
    subject      varchar(300)   not null,
    merits       varchar(10000) not null,
    text_version bigint         not null,
    started_by   varchar(64)    not null,
    started_at   timestamptz    not null,
    stage_since  timestamptz    not null,
    submitted_at timestamptz,
    ended_at     timestamptz,
    version      bigint         not null,
    unique (cycle_year, unit_code, number)
);
create index commendation_unit on commendation (unit_code, cycle_year);
create index commendation_state on commendation (state, stage_since);
create table commendation_aud (
    id           varchar(60) not null,
    rev          bigint      not null references revinfo,
    revtype      smallint    not null,
    cycle_year   int,
    unit_code    varchar(20),
    unit_name    varchar(200),
    number       int,
    state        varchar(20),
    round        int,
    subject      varchar(300),
    merits       varchar(10000),
    started_by   varchar(64),
    started_at   timestamptz,
    submitted_at timestamptz,
    ended_at     timestamptz,
    primary key (id, rev)
);

-- Who is proposed: a person of the unit, or a collective. The opinion is the committee's, the verdict the director's.
create table commendation_candidate (
    id              uuid primary key,
    commendation_id varchar(60)   not null references commendation,
    place           int           not null,
    kind            varchar(20)   not null,
    name            varchar(200)  not null,
    position        varchar(300)  not null,
    award_form      varchar(40)   not null,
    award_label     varchar(200)  not null,
    award_basis     varchar(500)  not null,
    achievements    varchar(4000) not null,
    text_version    bigint        not null,
    opinion         varchar(20),
    opinion_reason  varchar(2000) not null,
    opinion_version bigint        not null,
    verdict         varchar(20),
    verdict_reason  varchar(2000) not null,
    verdict_version bigint        not null,
    version         bigint        not null
);
create index commendation_candidate_of on commendation_candidate (commendation_id, place);
create table commendation_candidate_aud (
    id              uuid     not null,
    rev             bigint   not null references revinfo,
    revtype         smallint not null,
    commendation_id varchar(60),
    place           int,
    kind            varchar(20),
    name            varchar(200),
    position        varchar(300),
    award_form      varchar(40),
    award_label     varchar(200),
    award_basis     varchar(500),
    achievements    varchar(4000),
    opinion         varchar(20),
    opinion_reason  varchar(2000),
    verdict         varchar(20),
    verdict_reason  varchar(2000),
    primary key (id, rev)
);

-- Which of the facts the system knows the unit rests its proposal on; each tick stands by itself.
create table commendation_evidence (
    commendation_id varchar(60)  not null references commendation,
    fact_key        varchar(100) not null,
    ticked_by       varchar(64)  not null,
    ticked_at       timestamptz  not null,
    primary key (commendation_id, fact_key)
);

-- What was handed to the unit's head in each round, with the evidence and the conditions as they stood.
create table commendation_submission (
    id              bigint generated always as identity primary key,
    commendation_id varchar(60) not null references commendation,
    round           int         not null,
    content         text        not null,
    sent_by         varchar(64) not null,
    sent_at         timestamptz not null,
    unique (commendation_id, round)
);
create table commendation_step (
    id              bigint generated always as identity primary key,
    commendation_id varchar(60)   not null references commendation,
    round           int           not null,
    kind            varchar(20)   not null,
    approved        boolean       not null,
    reason          varchar(2000) not null,
    decided_by      varchar(64)   not null,
    on_behalf_of    varchar(64),
    decided_at      timestamptz   not null,
    conditions      text          not null,
    check (approved or reason <> '')
);
create index commendation_step_of on commendation_step (commendation_id, id);

-- The unit's signed proposals and the director's decision; one series of TTr numbers per unit and year (Nghị định 30/2020/NĐ-CP).
create table commendation_proposal_number (
    unit_code   varchar(20) not null references organization_unit,
    number_year int         not null,
    last_number int         not null,
    primary key (unit_code, number_year)
);
create table commendation_paper (
    id              bigint generated always as identity primary key,
    commendation_id varchar(60) not null references commendation,
    kind            varchar(20) not null,
    round           int         not null,
    document_number varchar(60) not null,
    content         text        not null,
    sha256          varchar(64) not null,
    signed_by       varchar(64) not null,
    signed_at       timestamptz not null,
    unique (commendation_id, kind, round)
);
create trigger commendation_submission_immutable before update or delete on commendation_submission
    for each row execute function refuse_change();
create trigger commendation_step_immutable before update or delete on commendation_step
    for each row execute function refuse_change();
create trigger commendation_paper_immutable before update or delete on commendation_paper
    for each row execute function refuse_change();
create trigger commendation_submission_kept before truncate on commendation_submission
    for each statement execute function refuse_change();
create trigger commendation_step_kept before truncate on commendation_step
    for each statement execute function refuse_change();
create trigger commendation_paper_kept before truncate on commendation_paper
    for each statement execute function refuse_change();

-- The decisions in the library, as of the unit that proposed; what is issued stays valid.
create function library_take_commendation() returns trigger language plpgsql as $$
declare
    snapshot jsonb := new.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    document.id := 'commendation:' || new.commendation_id;
    document.kind := 'COMMENDATION';
    document.cycle_year := (snapshot ->> 'year')::int;
    document.unit_code := snapshot ->> 'unitCode';
    document.unit_name := normalize(snapshot ->> 'unitName');
    document.number := new.document_number;
    document.title := 'Quyết định khen thưởng năm ' || (snapshot ->> 'year');
    document.issued_at := new.signed_at;
    document.status := 'VALID';

    select array_agg(text.heading order by text.part, text.place),
           array_agg(normalize(text.content) order by text.part, text.place)
    into headings, contents
    from (select 1 as part, 1 as place, 'Nội dung' as heading, snapshot ->> 'subject' as content
          union all
          select 2, c.place, 'Người được khen thưởng',
                 concat_ws('. ', c.candidate ->> 'name', c.candidate ->> 'position', c.candidate ->> 'award',
                           c.candidate ->> 'achievements')
          from jsonb_array_elements(snapshot -> 'granted') with ordinality as c (candidate, place)) text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
    return null;
end
$$;
create trigger commendation_decision_in_library after insert on commendation_paper
    for each row when (new.kind = 'DECISION') execute function library_take_commendation();
