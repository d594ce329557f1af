package no.sosialekommuner.file;

/**
 * A picture that we made ourselves from an uploaded one: nothing but its pixels came along.
 *
 * @param content the encoded bytes
 * @param mediaType image/jpeg or image/png
 */
@SuppressWarnings("ArrayRecordComponent") // written once and streamed; never compared
public record Picture(byte[] content, String mediaType, int width, int height) {}
