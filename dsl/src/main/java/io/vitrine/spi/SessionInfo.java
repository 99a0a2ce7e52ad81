package io.vitrine.spi;

/**
 * A session that is open.
 *
 * @param id in its URL; no secret
 * @param path of its page: {@code /}, or {@code /s/id}
 */
public record SessionInfo(String id, String path) {}
