CREATE TABLE tariff (
    name VARCHAR(40) NOT NULL PRIMARY KEY,
    currency VARCHAR(10) NOT NULL,
    blocks VARCHAR(2000) NOT NULL,
    fixed_charge VARCHAR(40) NOT NULL,
    vat_percent VARCHAR(40) NOT NULL,
    debt_share_percent VARCHAR(40) NOT NULL,
    free_units VARCHAR(40) NOT NULL,
    minimum VARCHAR(40) NOT NULL
);

CREATE TABLE meter (
    pan VARCHAR(18) NOT NULL PRIMARY KEY,
    utility VARCHAR(11) NOT NULL,
    in_currency INTEGER NOT NULL,
    sgc VARCHAR(6) NOT NULL,
    ti VARCHAR(2) NOT NULL,
    krn INTEGER NOT NULL,
    kt INTEGER NOT NULL,
    ea INTEGER NOT NULL,
    bdt INTEGER NOT NULL,
    ken INTEGER NOT NULL,
    tariff VARCHAR(40) REFERENCES tariff (name),
    debt VARCHAR(40) NOT NULL
);

CREATE TABLE issue (
    request VARCHAR(80) NOT NULL PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    pan VARCHAR(18) NOT NULL REFERENCES meter (pan),
    asked VARCHAR(200) NOT NULL,
    issued VARCHAR(16) NOT NULL,
    bdt INTEGER NOT NULL,
    tid INTEGER,
    tokens VARCHAR(83) NOT NULL,
    units VARCHAR(40),
    money VARCHAR(40),
    breakdown VARCHAR(2000) NOT NULL,
    line INTEGER NOT NULL
);
CREATE UNIQUE INDEX issue_tid ON issue (pan, bdt, tid);

CREATE TABLE monthly (
    pan VARCHAR(18) NOT NULL REFERENCES meter (pan),
    bought_in VARCHAR(7) NOT NULL,
    request VARCHAR(80) NOT NULL PRIMARY KEY REFERENCES issue (request),
    units VARCHAR(40) NOT NULL,
    free_units VARCHAR(40) NOT NULL,
    fixed_charge VARCHAR(40) NOT NULL,
    debt VARCHAR(40) NOT NULL
);
CREATE INDEX monthly_meter ON monthly (pan, bought_in);

CREATE TABLE reversal (
    request VARCHAR(80) NOT NULL PRIMARY KEY REFERENCES issue (request),
    reversed VARCHAR(16) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    line INTEGER NOT NULL
);

CREATE TABLE key_change (
    line INTEGER NOT NULL PRIMARY KEY,
    request VARCHAR(80) NOT NULL REFERENCES issue (request),
    pan VARCHAR(18) NOT NULL REFERENCES meter (pan),
    state VARCHAR(9) NOT NULL,
    sgc VARCHAR(6) NOT NULL,
    ti VARCHAR(2) NOT NULL,
    krn INTEGER NOT NULL,
    kt INTEGER NOT NULL,
    ea INTEGER NOT NULL,
    bdt INTEGER NOT NULL,
    ken INTEGER NOT NULL
);
CREATE INDEX key_change_meter ON key_change (pan);

CREATE TABLE audit (
    line INTEGER NOT NULL PRIMARY KEY,
    written VARCHAR(30) NOT NULL,
    operator VARCHAR(80) NOT NULL,
    event VARCHAR(20) NOT NULL,
    subject VARCHAR(80) NOT NULL,
    detail VARCHAR(400) NOT NULL,
    hash CHAR(64) NOT NULL
);

CREATE TABLE audit_head (
    line INTEGER NOT NULL,
    written VARCHAR(30) NOT NULL,
    hash CHAR(64) NOT NULL
);
