package no.sosialekommuner.operation.community;

/** The database holds the other kind of community. */
public final class WrongCommunity extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WrongCommunity(CommunityKind actual) {
        super(
                actual == CommunityKind.SAMPLE
                        ? "This data folder holds the sample community, which is never served as a real one."
                        : "This data folder holds a real community, which never takes in the sample members.");
    }
}
