-- The units' committees for the advancement of women (directive §7): renewed by decision, one open renewal a unit.
create table committee_renewal (
    id               varchar(50) primary key,
    cycle_year       int           not null,
    unit_code        varchar(20)   not null references organization_unit,
    unit_name        varchar(200)  not null,
    serial           int           not null,
    kind             varchar(20)   not null,
    state            varchar(20)   not null,
    round            int           not null,
    stage_since      timestamptz   not null,
    begun_by         varchar(64)   not null,
    decision_number  varchar(60)   not null,
    decided_on       date,
    grounds          varchar(4000) not null,
    term_from        date,
    term_to          date,
    follower         varchar(300)  not null,
    group_submitted  text          not null,
    withdrawn_by     varchar(64),
    withdrawn_reason varchar(2000) not null,
    ended_at         timestamptz,
    text_version     bigint        not null,
    version          bigint        not null,
    unique (cycle_year, unit_code, serial),
    check ((ended_at is not null) = (state in ('RENEWED', 'WITHDRAWN')))
);
create unique index committee_renewal_open on committee_renewal (unit_code) where state in ('PROPOSING', 'SIGNING');
create index committee_renewal_unit on committee_renewal (unit_code, cycle_year, serial);
create table committee_renewal_aud (
    id               varchar(50) not null,
    rev              bigint      not null references revinfo,
    revtype          smallint    not null,
    cycle_year       int,
    unit_code        varchar(20),
    unit_name        varchar(200),
    serial           int,
    kind             varchar(20),
    state            varchar(20),
    round            int,
    begun_by         varchar(64),
    decision_number  varchar(60),
    decided_on       date,
    grounds          varchar(4000),
    term_from        date,
    term_to          date,
    follower         varchar(300),
    group_submitted  text,
    withdrawn_by     varchar(64),
    withdrawn_reason varchar(2000),
    ended_at         timestamptz,
    primary key (id, rev)
);

-- Who is to be in the committee; one who was in it and leaves stays in the list with the reason.
create table committee_candidate (
    id             uuid primary key,
    renewal_id     varchar(50)   not null references committee_renewal,
    place          int           not null,
    name           varchar(200)  not null check (name <> ''),
    position       varchar(200)  not null,
    role           varchar(20),
    sex            varchar(10),
    account        varchar(64),
    since          date,
    present        boolean       not null,
    leaving        boolean       not null,
    leaving_reason varchar(2000) not null,
    version        bigint        not null,
    check (present or not leaving)
);
create index committee_candidate_renewal on committee_candidate (renewal_id, place);
create table committee_candidate_aud (
    id             uuid     not null,
    rev            bigint   not null references revinfo,
    revtype        smallint not null,
    renewal_id     varchar(50),
    place          int,
    name           varchar(200),
    position       varchar(200),
    role           varchar(20),
    sex            varchar(10),
    account        varchar(64),
    since          date,
    present        boolean,
    leaving        boolean,
    leaving_reason varchar(2000),
    primary key (id, rev)
);

create table committee_renewal_decision (
    id           bigint generated always as identity primary key,
    renewal_id   varchar(50)   not null references committee_renewal,
    round        int           not null,
    approved     boolean       not null,
    reason       varchar(2000) not null,
    decided_by   varchar(64)   not null,
    on_behalf_of varchar(64),
    decided_at   timestamptz   not null,
    check (approved or reason <> '')
);
create index committee_renewal_decision_renewal on committee_renewal_decision (renewal_id, id);
create trigger committee_renewal_decision_immutable before update or delete on committee_renewal_decision
    for each row execute function refuse_change();

-- The decision as it was signed; one series of QĐ numbers per unit and year (Nghị định 30/2020/NĐ-CP).
create table committee_decision_number (
    unit_code   varchar(20) not null references organization_unit,
    number_year int         not null,
    last_number int         not null,
    primary key (unit_code, number_year)
);
create table committee_decision (
    renewal_id      varchar(50) primary key references committee_renewal,
    unit_code       varchar(20)  not null references organization_unit,
    kind            varchar(20)  not null,
    document_number varchar(60)  not null,
    decided_on      date         not null,
    term_from       date         not null,
    term_to         date         not null,
    head_name       varchar(200) not null,
    members         int          not null,
    women           int          not null check (women between 0 and members),
    content         text         not null,
    sha256          varchar(64)  not null,
    signed_by       varchar(64)  not null,
    signed_at       timestamptz  not null,
    unique (unit_code, document_number, decided_on),
    check (term_to > term_from)
);
create index committee_decision_unit on committee_decision (unit_code, decided_on, signed_at);
create index committee_decision_day on committee_decision (decided_on);
create trigger committee_decision_immutable before update or delete on committee_decision
    for each row execute function refuse_change();
create trigger committee_decision_no_truncate before truncate on committee_decision
    for each statement execute function refuse_change();

-- Its periodic meetings (chế độ họp định kỳ), one row for each.
create table committee_meeting (
    id        uuid primary key,
    unit_code varchar(20)   not null references organization_unit,
    held_on   date          not null,
    content   varchar(4000) not null check (content <> ''),
    attended  int           not null check (attended between 1 and 1000),
    saved_by  varchar(64)   not null,
    saved_at  timestamptz   not null,
    version   bigint        not null
);
create index committee_meeting_unit on committee_meeting (unit_code, held_on);
create table committee_meeting_aud (
    id        uuid     not null,
    rev       bigint   not null references revinfo,
    revtype   smallint not null,
    unit_code varchar(20),
    held_on   date,
    content   varchar(4000),
    attended  int,
    saved_by  varchar(64),
    saved_at  timestamptz,
    primary key (id, rev)
);

-- The decisions in the library, as of their unit; what is signed stays valid. Named one by one: other columns may come first.
alter table library_document add column committee_renewal_id varchar(50) unique references committee_decision;

create function library_add_committee(decision committee_decision) returns void language plpgsql as $$
declare
    snapshot jsonb := decision.content::jsonb;
    document library_document;
    contents text[];
begin
    document.id := 'committee:' || decision.renewal_id;
    document.kind := 'COMMITTEE';
    document.cycle_year := extract(year from decision.decided_on);
    document.unit_code := decision.unit_code;
    document.unit_name := normalize(snapshot ->> 'unitName');
    document.number := decision.document_number;
    document.title := 'Quyết định ' || case decision.kind when 'ESTABLISHMENT' then 'thành lập' else 'kiện toàn' end
                      || ' Ban Vì sự tiến bộ của phụ nữ';
    document.issued_at := decision.decided_on::timestamp at time zone 'Asia/Ho_Chi_Minh';
    document.status := 'VALID';
    document.committee_renewal_id := decision.renewal_id;

    select array_agg(normalize(concat_ws(', ', m.member ->> 'name', m.member ->> 'position')) order by m.place)
    into contents
    from jsonb_array_elements(snapshot -> 'members') with ordinality as m (member, place);

    perform library_add(document, array_fill('Thành viên'::text, array[cardinality(contents)]), contents);
end
$$;

create function library_take_committee() returns trigger language plpgsql as $$
begin
    perform library_add_committee(new);
    return null;
end
$$;
create trigger committee_decision_in_library after insert on committee_decision
    for each row execute function library_take_committee();
