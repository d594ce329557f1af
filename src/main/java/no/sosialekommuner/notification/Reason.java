package no.sosialekommuner.notification;

import java.util.Locale;

/**
 * Why a member is told, the strongest first: of several reasons for the same event the first one counts. What is proposed
 * to members who have said nothing stands here too.
 */
public enum Reason {
    MENTIONED(Part.YOU, MailPlan.AT_ONCE, true),
    ACCEPTED(Part.YOU, MailPlan.AT_ONCE, true),
    AUTHORED(Part.YOU, MailPlan.AT_ONCE, true),
    ANSWERED(Part.YOU, MailPlan.AT_ONCE, true),
    ASSIGNED(Part.YOU, MailPlan.AT_ONCE, false),
    VOTED(Part.YOU, MailPlan.DAILY, false),
    WITHDRAWN(Part.YOU, MailPlan.AT_ONCE, false),
    ASKED(Part.YOU, MailPlan.DAILY, false),
    GAVE(Part.YOU, MailPlan.DAILY, false),
    EXPERT(Part.NEEDED, MailPlan.AT_ONCE, true),
    URGENT(Part.NEEDED, MailPlan.AT_ONCE, true),
    STAND_IN(Part.NEEDED, MailPlan.AT_ONCE, true),
    OWNED(Part.NEEDED, MailPlan.AT_ONCE, false),
    CHECKING(Part.NEEDED, MailPlan.WEEKLY, false),
    INVITED(Part.NEEDED, MailPlan.AT_ONCE, true),
    SOUGHT(Part.NEEDED, MailPlan.AT_ONCE, true),
    FOLLOWED_CONTRIBUTION(Part.FOLLOWED, MailPlan.DAILY, false),
    FOLLOWED_SEARCH(Part.FOLLOWED, MailPlan.DAILY, false),
    FOLLOWED_LIST(Part.FOLLOWED, MailPlan.DAILY, false),
    FOLLOWED_MEMBER(Part.FOLLOWED, MailPlan.DAILY, false),
    FOLLOWED_TAG(Part.FOLLOWED, MailPlan.WEEKLY, false),
    FOLLOWED_ORGANISATION(Part.FOLLOWED, MailPlan.WEEKLY, false),
    ENTRUSTED(Part.COMMUNITY, MailPlan.AT_ONCE, false),
    ADMITTED(Part.COMMUNITY, MailPlan.AT_ONCE, false),
    PROPOSED(Part.COMMUNITY, MailPlan.DAILY, false),
    OFTEN_ASKED(Part.COMMUNITY, MailPlan.WEEKLY, false),
    LIKED(Part.COMMUNITY, MailPlan.NEVER, false),
    RATED(Part.COMMUNITY, MailPlan.NEVER, false);

    private final Part part;
    private final MailPlan mail;
    private final boolean push;

    Reason(Part part, MailPlan mail, boolean push) {
        this.part = part;
        this.mail = mail;
        this.push = push;
    }

    /** Under which heading it stands where members choose. */
    public Part part() {
        return part;
    }

    /** When it comes by e-mail, unless the member says otherwise. */
    public MailPlan mail() {
        return mail;
    }

    /** Whether it comes as a push message, unless the member says otherwise. */
    public boolean push() {
        return push;
    }

    /** Whether it comes from following something that can be followed less. */
    public boolean isFollowed() {
        return part == Part.FOLLOWED;
    }

    /** As in the API and in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What belongs together where members choose. */
    public enum Part {
        YOU,
        NEEDED,
        FOLLOWED,
        COMMUNITY;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
