package no.sosialekommuner.contribution;

/** Where a contribution is in its life. Drafts and withdrawn ones are seen by their author only (withdrawn: by editors and moderators too). */
public enum State {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
