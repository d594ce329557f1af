package no.sosialekommuner.access;

/** Those who call each route, in the order of the columns of the written table. */
enum AccessActor {
    /** Nobody: not signed in, no token. */
    OUTSIDER("", ""),
    /** Works in Fredrikstad, wrote the things that lines speak of, and owns the group. */
    MEMBER("3107", "MEMBER"),
    /** Works in Porsgrunn and does not belong to the group. */
    OTHER("4001", "MEMBER"),
    /** Works in Bergen, as the expert Eva does, and belongs to no group at all. */
    STRANGER("4601", "EXPERT"),
    MODERATOR("0301", "MODERATOR"),
    ADMINISTRATOR("0301", "ADMINISTRATOR");

    private final String municipality;
    private final String role;

    AccessActor(String municipality, String role) {
        this.municipality = municipality;
        this.role = role;
    }

    String municipality() {
        return municipality;
    }

    String role() {
        return role;
    }
}
