-- What a period is called in a sentence; a template made for one occasion says it itself.
alter table reporting_period add column label varchar(200);
alter table reporting_period_aud add column label varchar(200);

update reporting_period set label = case kind
    when 'MID_YEAR' then 'sơ kết 6 tháng đầu năm ' || cycle_year
    when 'YEAR_END' then 'tổng kết năm ' || cycle_year
    else 'chuyên đề ' || cycle_year end;

alter table reporting_period alter column label set not null;
