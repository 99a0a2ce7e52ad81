package io.vitrine.planted.model;

import io.vitrine.planted.view.Look;

/** Planted: a model that uses a view, which uses it. */
public record Thing(Look look) {}
