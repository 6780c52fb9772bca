-- How long a step of a person usually takes is read from the newest that were done.
create index act_hi_actinst_usual on act_hi_actinst (tenant_id_, act_id_, end_time_ desc)
    where act_type_ = 'userTask' and end_time_ is not null;
