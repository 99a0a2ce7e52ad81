package io.vitrine.planted.command;

import io.vertx.core.Vertx;

/** Planted: Vert.x where a suffix allows it. */
public record LinkVerticle(Vertx vertx) {}
