package no.sosialekommuner.document.paper;

/** Which way a text is written: Arabic and Hebrew run leftward. */
public final class Direction {

    private Direction() {}

    public static boolean hasLeftward(String text) {
        return text.codePoints().anyMatch(Direction::isLeftward);
    }

    /** Whether the first letter that has a direction runs leftward. */
    public static boolean beginsLeftward(String text) {
        return text.codePoints()
                .filter(c -> isLeftward(c) || Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .limit(1)
                .anyMatch(Direction::isLeftward);
    }

    private static boolean isLeftward(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
