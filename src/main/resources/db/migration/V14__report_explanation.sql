-- Why a warning may stand, field by field like the draft's texts; kept when the warning no longer applies.
create table report_explanation (
    report_id varchar(60)   not null references unit_report,
    warning   text          not null,
    content   varchar(2000) not null,
    version   int           not null,
    saved_by  varchar(64)   not null,
    saved_at  timestamptz   not null,
    primary key (report_id, warning)
);
