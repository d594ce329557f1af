package no.sosialekommuner.contribution.passage;

import org.jsoup.nodes.TextNode;

/**
 * What of marked words stands in one text node.
 *
 * @param to the character before which it ends among all that is read
 * @param start where it begins in the node
 * @param end before which character of the node it ends
 */
record Piece(int to, TextNode node, int start, int end) {}
