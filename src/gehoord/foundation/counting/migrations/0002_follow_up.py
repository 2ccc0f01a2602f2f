import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('counting', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='countable',
            name='kind',
            field=models.CharField(default='experience', max_length=20),
        ),
        migrations.AddField(
            model_name='countable',
            name='levels',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None),
        ),
        migrations.AddField(
            model_name='countable',
            name='stopped',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='countable',
            name='reprisal',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='countable',
            name='treated',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='countable',
            name='days_to_take',
            field=models.SmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='countable',
            name='days_to_plan',
            field=models.SmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='countable',
            name='days_to_start',
            field=models.SmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='countable',
            name='contact_kept',
            field=models.BooleanField(null=True),
        ),
        migrations.AddField(
            model_name='countable',
            name='late_because',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='countable',
            name='handed_over',
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name='countable',
            index=models.Index(fields=['year'], include=('counter', 'late_because', 'contact_kept', 'days_to_take', 'days_to_plan', 'is_void'), name='countable_terms'),
        ),
    ]
