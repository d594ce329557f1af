package no.sosialekommuner.contribution.bookmark;

/**
 * @param name empty for what lies in no folder
 * @param count how many bookmarks lie in it
 */
public record BookmarkFolder(String name, int count) {}
