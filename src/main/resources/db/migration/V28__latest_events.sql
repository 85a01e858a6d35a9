-- The home page shows what happened last without reading everything that ever happened.
create index report_issue_newest on report_issue (submitted_at desc);
create index report_decision_newest on report_decision (decided_at desc);
create index report_extension_newest on report_extension (requested_at desc);
