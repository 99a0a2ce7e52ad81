package io.vitrine.planted.command;

import io.vertx.core.Vertx;

/** Planted: Vert.x in a class without the suffix. */
public record Link(Vertx vertx) {}
