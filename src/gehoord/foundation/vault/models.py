# SPDX-License-Identifier: EUPL-1.2
"""Whose keys exist. Public halves in the clear, secret halves only wrapped (sleutels)."""

import uuid

from django.db import models


class UserKey(models.Model):
    """The key pair of one member. The seed is stored only wrapped (see UserSeed)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.UUIDField()
    public = models.BinaryField()
    made_on = models.DateField()
    retired_on = models.DateField(null=True)

    class Meta:
        db_table = "vault_user_key"
        constraints = [
            models.UniqueConstraint(
                fields=["member"], condition=models.Q(retired_on=None), name="vault_one_live_user_key"
            )
        ]

    class Privacy:
        plain = ("id", "member", "public", "made_on", "retired_on")
        keep = "zolang het lid werkt, daarna 7 jaar"


class UserSeed(models.Model):
    """One wrap of a member's seed: by passphrase, by invitation, or to the counter's recovery pair."""

    key = models.ForeignKey("vault.UserKey", models.CASCADE, related_name="seeds")
    kind = models.CharField(max_length=12)
    wrap = models.BinaryField()

    class Meta:
        db_table = "vault_user_seed"
        constraints = [models.UniqueConstraint(fields=["key", "kind"], name="vault_seed_kind_once")]

    class Privacy:
        sealed = ("wrap",)
        plain = ("id", "key", "kind")
        keep = "zolang het lid werkt"


class TeamKey(models.Model):
    """The key pair of one counter in one epoch. A member who leaves starts a new epoch."""

    counter = models.IntegerField()
    epoch = models.IntegerField()
    public = models.BinaryField()
    tag = models.BinaryField(default=b"")
    recovery = models.BinaryField()
    made_on = models.DateField()
    is_circle = models.BooleanField(default=False, db_default=False)
    """A pair for some members only, for a case from which somebody is kept out. Never the one to seal new reports to."""
    made_for = models.IntegerField(default=0, db_default=0)
    """Of a circle: how many members ever shared in it. Who left may still know its seed."""

    class Meta:
        db_table = "vault_team_key"
        constraints = [models.UniqueConstraint(fields=["counter", "epoch"], name="vault_epoch_once")]

    class Privacy:
        sealed = ("recovery",)
        plain = ("id", "counter", "epoch", "public", "tag", "made_on", "is_circle", "made_for")
        keep = "zolang er meldingen onder deze sleutel liggen"


class TeamSeed(models.Model):
    """A team seed, wrapped to one member's user key."""

    team = models.ForeignKey("vault.TeamKey", models.CASCADE, related_name="seeds")
    user = models.ForeignKey("vault.UserKey", models.CASCADE, related_name="team_seeds")
    wrap = models.BinaryField()

    class Meta:
        db_table = "vault_team_seed"
        constraints = [models.UniqueConstraint(fields=["team", "user"], name="vault_team_seed_once")]

    class Privacy:
        sealed = ("wrap",)
        plain = ("id", "team", "user")
        keep = "zolang het lid werkt"


class RecoveryKey(models.Model):
    """The public half of a counter's recovery pair. The secret half exists on paper only, 2 of 3."""

    counter = models.IntegerField(primary_key=True)
    public = models.BinaryField()
    made_on = models.DateField()
    last_used_on = models.DateField(null=True)

    class Meta:
        db_table = "vault_recovery_key"

    class Privacy:
        plain = ("counter", "public", "made_on", "last_used_on")
        keep = "zolang het loket bestaat"
