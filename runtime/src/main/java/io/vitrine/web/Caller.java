package io.vitrine.web;

import io.vitrine.state.Actor;

/** Who may come in: a browser by its cookie, a program by the home's token. */
enum Caller {
    TAB(Actor.Kind.TAB),
    PROGRAM(Actor.Kind.PROGRAM);

    private final Actor.Kind kind;

    Caller(Actor.Kind kind) {
        this.kind = kind;
    }

    Actor.Kind kind() {
        return kind;
    }
}
