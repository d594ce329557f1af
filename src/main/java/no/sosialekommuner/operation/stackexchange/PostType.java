package no.sosialekommuner.operation.stackexchange;

/** What a row of Posts.xml is. */
enum PostType {
    QUESTION,
    ANSWER,
    /** Texts about tags, elections and privileges. */
    OTHER,
    DELETED;

    /** @throws BrokenRow when it does not say, or says what no dump says */
    static PostType of(Row row) throws BrokenRow {
        long type = row.number("PostTypeId");
        if (type < 1 || type > 20) {
            throw new BrokenRow("PostTypeId is " + type);
        }
        if (type > 2) {
            return OTHER;
        }
        if (row.find("DeletionDate").isPresent()) {
            return DELETED;
        }
        return type == 1 ? QUESTION : ANSWER;
    }
}
