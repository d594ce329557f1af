package no.sosialekommuner.notification;

import java.util.Locale;

/** What may be told of. */
public enum Happening {
    CONTRIBUTION_PUBLISHED,
    REPLY_PUBLISHED,
    /** A contribution or reply has another text; those who are newly mentioned in it are told. */
    TEXT_REVISED,
    /** A host has taken a contribution or a reply away. */
    TEXT_WITHDRAWN,
    ANSWER_ACCEPTED,
    CONTRIBUTION_LIKED,
    REPLY_LIKED,
    CONTRIBUTION_RATED,
    TAG_PROPOSAL_DECIDED,
    FAQ_PUBLISHED,
    THEME_BEGUN,
    MEMBERSHIP_REQUESTED,
    MEMBERSHIP_GRANTED,
    POLL_CLOSED,
    CHAPTER_ASSIGNED,
    PLAN_ADOPTED,
    EVALUATION_DUE,
    /** A member has been asked whether some of what he or she wrote or follows still holds. */
    REVIEW_DUE,
    /** A reader says that a contribution does not hold any longer. */
    CONTRIBUTION_DOUBTED,
    ROLE_GIVEN,
    FEEDBACK_ASKED,
    /** Half of the time is gone, or all but a day. */
    FEEDBACK_DUE,
    FEEDBACK_GIVEN,
    FEEDBACK_CLOSED,
    FEEDBACK_THANKED,
    /** It is said what was made of somebody's remark. */
    FEEDBACK_TREATED,
    /** A question asks for an expert. */
    EXPERT_ASKED,
    /** Half of the time is gone. */
    EXPERT_DUE,
    /** A member is to see to it from now on, or because the time is nearly over. */
    EXPERT_HANDED,
    /** The asker has said more: the clock goes again. */
    EXPERT_RESUMED,
    EXPERT_OPINION_ASKED,
    EXPERT_OPINION_GIVEN,
    EXPERT_ASKED_BACK,
    /** The promise is broken. */
    EXPERT_LATE,
    EXPERT_RETURNED,
    /** What was asked in confidence has been written without names, and waits for its asker. */
    ANONYMOUS_PROPOSED,
    /** Its asker wants it otherwise. */
    ANONYMOUS_SUGGESTED,
    /** Its asker wants nothing published. */
    ANONYMOUS_REFUSED,
    /** Its asker has said yes, and it is published. */
    ANONYMOUS_APPROVED,
    /** A member was asked to look at a question that he or she may know the answer to. */
    COLLEAGUE_ASKED;

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
