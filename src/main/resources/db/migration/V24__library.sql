-- Vietnamese words as they are searched, without an extension: the alphabet is short and complete. VietnameseWords does
-- the same in Java, to mark what was found.

-- Lower case, words parted by blanks, the tone on the vowel where the newer spelling has it (hòa is hoà, thúy is thuý).
create function library_fold(content text) returns text language sql immutable strict parallel safe as $$
    select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(content, '[^0-9A-Za-zÀ-ÖØ-öø-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ]+', ' ', 'g'),
        'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸð',
        'abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïđñòóôõöøùúûüýþăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ'),
        'òa', 'oà'), 'óa', 'oá'), 'ỏa', 'oả'), 'õa', 'oã'), 'ọa', 'oạ'),
        'òe', 'oè'), 'óe', 'oé'), 'ỏe', 'oẻ'), 'õe', 'oẽ'), 'ọe', 'oẹ'),
        'ùy', 'uỳ'), 'úy', 'uý'), 'ủy', 'uỷ'), 'ũy', 'uỹ'), 'ụy', 'uỵ')
$$;

-- Without any diacritics.
create function library_bare(folded text) returns text language sql immutable strict parallel safe as $$
    select translate(folded,
        'àáâãäåçèéêëìíîïñòóôõöùúûüýÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
        'aaaaaaceeeeiiiinooooouuuuyyadiuouaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy')
$$;

-- Each word stands at its place twice: as it is written, and with '_' before it without diacritics. A word longer than
-- 100 characters is cut, a place beyond 16383 is the last one.
create function library_words(content text) returns tsvector language sql immutable strict parallel safe as $$
    select coalesce(string_agg(left(exact, 100) || ':' || least(place, 16383) || ' _' || left(bare, 100) || ':' || least(place, 16383), ' '), '')::tsvector
    from (select btrim(library_fold(content)) as folded) text,
         unnest(string_to_array(folded, ' '), string_to_array(library_bare(folded), ' ')) with ordinality as each (exact, bare, place)
$$;

-- What was issued, as the library lists and finds it; made from the records, which stay what counts.
create table library_document (
    id         varchar(100) primary key,
    kind       varchar(20)  not null,
    cycle_year int          not null,
    issue_id   uuid unique references report_issue,
    unit_code  varchar(20) references organization_unit,
    unit_name  varchar(200) not null,
    number     varchar(60)  not null,
    title      varchar(600) not null,
    issued_at  timestamptz  not null,
    status     varchar(20)  not null,
    words      tsvector     not null
);
create index library_document_words on library_document using gin (words);
create index library_document_newest on library_document (issued_at desc, id);
create index library_document_year on library_document (cycle_year, issued_at desc);
create index library_document_unit on library_document (unit_code, issued_at desc);
create index library_document_status on library_document (status, issued_at desc);

-- Its texts, from which the passage that was found is shown.
create table library_passage (
    document_id varchar(100) not null references library_document,
    place       int          not null,
    heading     varchar(60)  not null,
    content     text         not null,
    primary key (document_id, place)
);

create index report_issue_replaces on report_issue (replaces) where replaces is not null;

-- What an issue counts for today, as ReportIssues says it.
create function library_status(issue report_issue) returns varchar language sql stable as $$
    select case
        when exists (select from report_recall c where c.issue_id = issue.id) then 'RECALLED'
        when issue.id = r.accepted_issue then 'VALID'
        when r.state in ('SUBMITTED', 'CANCELLED')
             and not exists (select from report_issue l where l.report_id = r.id and l.issue_number > issue.issue_number)
            then case r.state when 'SUBMITTED' then 'WAITING' else 'CANCELLED' end
        when exists (select from report_issue s where s.replaces = issue.id) then 'REPLACED'
        else 'RETURNED' end
    from unit_report r
    where r.id = issue.report_id
$$;

-- Adds a document with its texts. Its words fill at most a megabyte; of one that has more (it would have to be nonsense)
-- the beginning is found, and issuing never fails for it.
create function library_add(document library_document, headings text[], contents text[]) returns void language plpgsql as $$
declare
    head tsvector := setweight(library_words(document.number || ' ' || document.title), 'A')
                  || setweight(library_words(document.unit_name), 'B');
    content text := coalesce(array_to_string(contents, ' '), '');
begin
    begin
        document.words := head || library_words(content);
    exception when program_limit_exceeded then
        document.words := head || library_words(left(content, 20000));
    end;
    insert into library_document select document.*;
    insert into library_passage (document_id, place, heading, content)
    select document.id, text.place, text.heading, text.content
    from unnest(headings, contents) with ordinality as text (heading, content, place)
    where text.content <> '';
end
$$;

create function library_add_report_issue(issue report_issue) returns void language plpgsql as $$
declare
    snapshot jsonb := issue.content::jsonb;
    document library_document;
    headings text[];
    contents text[];
begin
    select 'report:' || issue.report_id || ':' || issue.issue_number, p.kind, p.cycle_year, issue.id, r.unit_code,
           normalize(snapshot ->> 'unitName'), issue.document_number, normalize('Báo cáo ' || (snapshot ->> 'period')),
           issue.submitted_at, library_status(issue)
    into document
    from unit_report r
    join reporting_period p on p.id = r.period_id
    where r.id = issue.report_id;

    select array_agg(text.heading order by text.part, text.key collate "C"),
           array_agg(normalize(text.content) order by text.part, text.key collate "C")
    into headings, contents
    from (select 1 as part, key, 'Mục ' || key as heading, value as content
          from jsonb_each_text(snapshot #> '{content,texts}')
          union all
          select 2, key, 'Giải trình', value
          from jsonb_each_text(coalesce(nullif(snapshot #> '{content,explanations}', 'null'), '{}'))) text
    where btrim(text.content) <> '';

    perform library_add(document, headings, contents);
end
$$;

create function library_add_guidance(letter guidance) returns void language plpgsql as $$
declare
    document library_document;
begin
    select 'guidance:' || letter.cycle_year, 'GUIDANCE', letter.cycle_year, null, null, '', letter.number,
           'V/v ' || letter.subject,
           coalesce(letter.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh', letter.signed_at), 'VALID'
    into document;
    perform library_add(document, array['Nội dung văn bản'], array[letter.body]);
end
$$;

-- In the transaction that issues, accepts, returns, recalls or cancels, so that the library never lags behind.
create function library_judge(judged varchar) returns void language sql as $$
    update library_document d set status = library_status(i)
    from report_issue i
    where i.report_id = judged and d.issue_id = i.id and d.status <> library_status(i)
$$;

create function library_take_report_issue() returns trigger language plpgsql as $$
begin
    perform library_add_report_issue(new);
    perform library_judge(new.report_id);
    return null;
end
$$;
create trigger report_issue_in_library after insert on report_issue
    for each row execute function library_take_report_issue();

create function library_judge_report() returns trigger language plpgsql as $$
begin
    perform library_judge(new.id);
    return null;
end
$$;
create trigger unit_report_in_library after update on unit_report
    for each row when (new.state <> old.state or new.accepted_issue is distinct from old.accepted_issue)
    execute function library_judge_report();

create function library_judge_recalled() returns trigger language plpgsql as $$
begin
    perform library_judge(i.report_id) from report_issue i where i.id = new.issue_id;
    return null;
end
$$;
create trigger report_recall_in_library after insert on report_recall
    for each row execute function library_judge_recalled();

create function library_take_guidance() returns trigger language plpgsql as $$
begin
    perform library_add_guidance(new);
    return null;
end
$$;
create trigger guidance_in_library after update on guidance
    for each row when (new.state = 'ISSUED' and old.state <> 'ISSUED') execute function library_take_guidance();

select library_add_report_issue(i) from report_issue i;
select library_add_guidance(g) from guidance g where g.state = 'ISSUED';
