using Stateless;

namespace CoachBot.Tests.StateMachines;

/// <summary>The house holds the hall and the kitchen, and the kitchen holds the pantry.</summary>
public enum Room
{
    Street,
    Garden,
    House,
    Hall,
    Kitchen,
    Pantry,
}

public enum Step
{
    In,
    Out,
    On,
    Wait,
}

/// <summary>A machine whose state is kept here, with a log of what it did.</summary>
sealed class Walk
{
    public Walk(Room start)
    {
        Room = start;
        Machine = new StateMachine<Room, Step>(() => Room, Write, FiringMode.Immediate);
    }

    public Room Room { get; set; }

    public int Writes { get; private set; }

    public List<string> Log { get; } = [];

    public StateMachine<Room, Step> Machine { get; }

    /// <summary>A walk in which the house is built and every room says when it is entered and left.</summary>
    public static Walk Through(Room start)
    {
        var walk = new Walk(start);
        foreach (var room in Enum.GetValues<Room>())
            walk.Watched(room);
        walk.Machine.Configure(Room.Hall).SubstateOf(Room.House);
        walk.Machine.Configure(Room.Kitchen).SubstateOf(Room.House);
        walk.Machine.Configure(Room.Pantry).SubstateOf(Room.Kitchen);
        return walk;
    }

    public StateMachine<Room, Step>.StateConfiguration In(Room room) => Machine.Configure(room);

    public Walk Take(Step step)
    {
        Machine.Fire(step);
        return this;
    }

    void Watched(Room room) =>
        Machine.Configure(room)
            .OnEntry(_ => Log.Add($"enter {room}"))
            .OnExit(_ => Log.Add($"leave {room}"));

    void Write(Room room)
    {
        Room = room;
        Writes++;
    }
}
